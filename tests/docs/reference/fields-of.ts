import {
  isConstructorDeclaration,
  isMethodDeclaration,
  isMethodSignatureDeclaration,
  isPropertyDeclaration,
  isPropertySignatureDeclaration,
  isTypeLiteralNode,
  isUnionTypeNode,
  type Node,
} from "typescript/unstable/ast";
import { commentOf } from "./comment-of.js";
import type { Compiled } from "./compiler.js";
import type { Part, Piece } from "./entry.js";
import { signatureOf } from "./signature-of.js";
import { inferredPieces, typePieces } from "./type-pieces.js";

/** What an object of a type has. The fields of a field that are described stand below it, as `field.inner`. */
export function fieldsOf(members: readonly Node[], compiled: Compiled, within = ""): Part[] {
  return members.flatMap((member) => {
    if (isConstructorDeclaration(member) || /^(private|protected|static)\b/.test(member.getText())) return [];
    const method = isMethodSignatureDeclaration(member) || isMethodDeclaration(member);
    if (!method && !isPropertySignatureDeclaration(member) && !isPropertyDeclaration(member)) return [unnamed(member)];
    const comment = commentOf(compiled.checker.getSymbolAtLocation(member.name), compiled);
    const name = `${within}${member.name.getText()}`;
    const field = { name, optional: Boolean(member.postfixToken), about: comment.text, presets: [] };
    if (method) return [called(field, asFunction(signatureOf(member, comment, compiled)))];
    const type = member.type ? typePieces(member.type, compiled) : inferredPieces(member.name, compiled);
    const inner = membersOf(member.type);
    const described = fieldsOf(inner, compiled, `${name}.`).filter(({ about }) => about !== "");
    return [{ ...field, type: field.optional ? certain(type) : type }, ...described];
  });
}

// An index or a call signature: its own text is all that it has.
function unnamed(member: Node): Part {
  const name = member.getText().replaceAll(/^readonly |;$/g, "");
  return { name, optional: false, type: [], about: "", presets: [] };
}

function called(field: Omit<Part, "type">, type: readonly Piece[]): Part {
  return { ...field, name: `${field.name}${field.optional ? "?" : ""}()`, optional: false, type };
}

// Also of `{ ... } | undefined`, as what may be left out is written.
function membersOf(type: Node | undefined): readonly Node[] {
  if (!type) return [];
  if (isTypeLiteralNode(type)) return type.members;
  return isUnionTypeNode(type) ? type.types.flatMap((one) => (isTypeLiteralNode(one) ? one.members : [])) : [];
}

function asFunction({ parameters, gives }: ReturnType<typeof signatureOf>): Piece[] {
  const taken = parameters.flatMap(({ name, type }, i): Piece[] => [`${i > 0 ? ", " : ""}${name}: `, ...type]);
  return ["(", ...taken, ") => ", ...gives];
}

// That something optional may be undefined is said already.
function certain(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  return typeof last === "string" ? [...pieces.slice(0, -1), last.replace(/\s*\|\s*undefined$/, "")] : [...pieces];
}
