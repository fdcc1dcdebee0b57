import {
  type ClassDeclaration,
  type FunctionLikeBase,
  isArrowFunction,
  isClassDeclaration,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isInterfaceDeclaration,
  isSatisfiesExpression,
  isTypeAliasDeclaration,
  isTypeLiteralNode,
  isVariableDeclaration,
  type Node,
  type VariableDeclaration,
} from "typescript/unstable/ast";
import type { Symbol as Declared } from "typescript/unstable/sync";
import { commentOf } from "./comment-of.js";
import { type Compiled, nameOf, pathOf } from "./compiler.js";
import type { Comment, Entry } from "./entry.js";
import { fieldsOf } from "./fields-of.js";
import { schemaShape } from "./schema-fields.js";
import { callOf, signatureOf } from "./signature-of.js";
import { inferredPieces, textOf, typePieces } from "./type-pieces.js";

/** What the reference says of something, from its declaration and its doc comment. */
export function entryOf(symbol: Declared, compiled: Compiled): Entry {
  const name = nameOf(symbol, compiled);
  const declarations = symbol.declarations.flatMap((handle) => handle.resolve() ?? []);
  const [first] = declarations;
  if (!first) throw new Error(`nowhere declared: ${name}`);
  const comment = commentOf(symbol, compiled);
  const file = pathOf(first.getSourceFile(), compiled);
  const functions = declarations.flatMap(functionIn);
  const shape =
    functions.length > 0 ? functionShape(name, functions, comment, compiled) : shapeOf(name, first, comment, compiled);
  return { symbol, name, file, comment, ...nothing, ...shape };
}

type Shape = Omit<Entry, "symbol" | "name" | "file" | "comment">;

const nothing: Shape = { kind: "type", code: "", parameters: [], gives: [], extends: [], fields: [], is: [] };

function functionIn(node: Node): (Node & FunctionLikeBase)[] {
  if (isFunctionDeclaration(node)) return [node];
  return isVariableDeclaration(node) && node.initializer && isArrowFunction(node.initializer) ? [node.initializer] : [];
}

// Where a function is declared several times over, the last has the code and is not for callers.
function functionShape(name: string, all: readonly (Node & FunctionLikeBase)[], comment: Comment, compiled: Compiled) {
  const signatures = all.slice(0, Math.max(1, all.length - 1)).map((one) => signatureOf(one, comment, compiled));
  const [{ parameters, gives } = { parameters: [], gives: [] }, ...others] = signatures;
  const code = signatures.map((one) => callOf(name, one)).join("\n");
  return { kind: "function", code, parameters, gives: others.length > 0 ? [] : gives } as const;
}

function shapeOf(name: string, node: Node, comment: Comment, compiled: Compiled): Partial<Shape> {
  if (isVariableDeclaration(node)) return constantShape(name, node, compiled);
  if (isClassDeclaration(node)) return classShape(name, node, comment, compiled);
  if (isInterfaceDeclaration(node))
    return { extends: parentsOf(node.heritageClauses, compiled), fields: fieldsOf(node.members, compiled) };
  if (!isTypeAliasDeclaration(node)) throw new Error(`no way to describe ${name}`);
  const shape = schemaShape(node, compiled);
  if (shape) return shape;
  return isTypeLiteralNode(node.type)
    ? { fields: fieldsOf(node.type.members, compiled) }
    : { is: typePieces(node.type, compiled) };
}

function constantShape(name: string, node: VariableDeclaration, compiled: Compiled): Partial<Shape> {
  const held = node.initializer && isSatisfiesExpression(node.initializer) ? node.initializer.type : node.type;
  const is = held ? typePieces(held, compiled) : inferredPieces(node, compiled);
  return { kind: "constant", code: `const ${name}: ${textOf(is)}`, is };
}

function classShape(name: string, node: ClassDeclaration, comment: Comment, compiled: Compiled): Partial<Shape> {
  const made = node.members.filter(isConstructorDeclaration).map((one) => signatureOf(one, comment, compiled));
  return {
    kind: "class",
    code: made.map((one) => callOf(`new ${name}`, { ...one, gives: [] })).join("\n"),
    parameters: made[0]?.parameters ?? [],
    extends: parentsOf(node.heritageClauses, compiled),
    fields: fieldsOf(node.members, compiled),
  };
}

function parentsOf(clauses: readonly { readonly types: readonly Node[] }[] | undefined, compiled: Compiled) {
  return (clauses ?? []).flatMap(({ types }) => types.map((one) => typePieces(one, compiled)));
}
