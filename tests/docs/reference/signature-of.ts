import {
  type FunctionLikeBase,
  isBindingElement,
  isIdentifier,
  isObjectBindingPattern,
  type Node,
  type ParameterDeclaration,
} from "typescript/unstable/ast";
import type { Compiled } from "./compiler.js";
import type { Comment, Part, Piece } from "./entry.js";
import { inferred, inferredPieces, textOf, typePieces } from "./type-pieces.js";

/** What a function, method or constructor takes and gives. */
export interface Signature {
  readonly generics: string;
  readonly parameters: readonly Part[];
  readonly gives: readonly Piece[];
}

export function signatureOf(node: Node & FunctionLikeBase, comment: Comment, compiled: Compiled): Signature {
  const generics = (node.typeParameters ?? []).map((one) => one.getText()).join(", ");
  return {
    generics: generics && `<${generics}>`,
    parameters: node.parameters.map((one) => parameterOf(one, comment, compiled)),
    gives: node.type ? typePieces(node.type, compiled) : givenBy(node, compiled),
  };
}

/** `name(a: A, b?: B): C`, a line a parameter where it is long. */
export function callOf(name: string, { generics, parameters, gives }: Signature): string {
  const each = parameters.map(
    ({ name: one, optional, type }) => `${one}${optional && !one.startsWith("...") ? "?" : ""}: ${textOf(type)}`,
  );
  const end = gives.length > 0 ? `: ${textOf(gives)}` : "";
  const line = `${name}${generics}(${each.join(", ")})${end}`;
  return line.length <= 100 ? line : `${name}${generics}(\n${each.map((one) => `  ${one},\n`).join("")})${end}`;
}

function parameterOf(node: ParameterDeclaration, comment: Comment, compiled: Compiled): Part {
  const type = node.type ? typePieces(node.type, compiled) : inferredPieces(node, compiled);
  const name = isIdentifier(node.name) ? node.name.text : nameOf(textOf(type));
  return {
    name: `${node.dotDotDotToken ? "..." : ""}${name}`,
    optional: Boolean(node.questionToken ?? node.initializer ?? node.dotDotDotToken),
    type,
    about: [comment.params.get(name) ?? "", ...fieldsAbout(name, comment)].filter(Boolean).join(" "),
    presets: presetsOf(node),
  };
}

// What is taken apart where it is declared has no name: it is called after its type.
function nameOf(type: string): string {
  const [name = ""] = /^\w+/.exec(type) ?? [];
  return name === "" || /Options\b/.test(type) ? "options" : `${name[0]?.toLowerCase()}${name.slice(1)}`;
}

function fieldsAbout(name: string, { params }: Comment): string[] {
  return [...params]
    .filter(([path]) => path.startsWith(`${name}.`))
    .map(([path, about]) => `\`${path.slice(name.length + 1)}\`: ${about}`);
}

function presetsOf({ name, initializer }: ParameterDeclaration): [string, string][] {
  if (!isObjectBindingPattern(name)) return initializer ? [["", codeOf(initializer)]] : [];
  return name.elements.flatMap((element): [string, string][] => {
    if (!isBindingElement(element) || !element.initializer) return [];
    return [[(element.propertyName ?? element.name)?.getText() ?? "", codeOf(element.initializer)]];
  });
}

function codeOf(node: Node): string {
  return node.getText().replaceAll(/\s+/g, " ");
}

function givenBy(node: Node & FunctionLikeBase, { checker }: Compiled): Piece[] {
  const signature = checker.getSignatureFromDeclaration(node);
  const type = signature && checker.getReturnTypeOfSignature(signature);
  return type ? [inferred(checker.typeToString(type))] : [];
}
