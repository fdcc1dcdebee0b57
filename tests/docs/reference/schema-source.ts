import {
  isCallExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isTypeAliasDeclaration,
  isTypeQueryNode,
  isVariableDeclaration,
  type Node,
  type TypeAliasDeclaration,
} from "typescript/unstable/ast";
import type { Symbol as Declared } from "typescript/unstable/sync";
import { behind, type Compiled } from "./compiler.js";
import { isOwnType } from "./type-pieces.js";

/** Whether a type is of what a schema reads, or of what may be given to it. */
export type Way = "output" | "input";

/** The schema that a type is inferred from, and which way. */
export function schemaBehind({ type }: TypeAliasDeclaration, compiled: Compiled) {
  const [, how] = /\bz\.(infer|output|input)</.exec(type.getText()) ?? [];
  const query = how && queryIn(type);
  const schema = query && declaredAs(query, compiled);
  const way: Way = how === "input" ? "input" : "output";
  return schema && { schema, way };
}

/** The schema of a field, as it is written. */
export function schemaOf(field: Declared, { checker }: Compiled): Node | undefined {
  const node = field.declarations[0]?.resolve();
  if (node && isPropertyAssignment(node)) return node.initializer;
  if (!node || !isShorthandPropertyAssignment(node)) return undefined;
  const named = checker.getShorthandAssignmentValueSymbol(node);
  const declared = named && behind(named, checker).declarations[0]?.resolve();
  return declared && isVariableDeclaration(declared) ? declared.name : undefined;
}

/** What stands between the braces of the object that a schema is of, or is a list of; nothing where that has a type of its own. */
export function objectIn(schema: Node, way: Way, compiled: Compiled): readonly Node[] {
  if (isObjectLiteralExpression(schema)) return schema.properties;
  const call = callIn(schema);
  if (call && !call.of && !/^(array|exactOptional|(strictO|looseO|o)bject)$/.test(call.name)) return [];
  const inner = call ? (call.of ?? call.given[0]) : declaredAs(schema, compiled);
  return inner && !inferredFrom(schema, way, compiled) ? objectIn(inner, way, compiled) : [];
}

/** The field that a line of an object stands for; undefined for one that is no field. */
export function fieldAt(node: Node, { checker }: Compiled): Declared | undefined {
  const named = isPropertyAssignment(node) || isShorthandPropertyAssignment(node) ? node.name : undefined;
  return named && checker.getSymbolAtLocation(named);
}

/** `z.name(given)`, or `of.name(given)` where another schema is taken further. */
export function callIn(node: Node) {
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const of = /^z\b/.test(expression.getText()) && !isCallExpression(expression) ? undefined : expression;
  return { name: name.getText(), of, given: [...node.arguments], types: [...(node.typeArguments ?? [])] };
}

/** What a name was declared to be. */
export function declaredAs(node: Node, { checker }: Compiled): Node | undefined {
  const symbol = isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  const declared = symbol && behind(symbol, checker).declarations[0]?.resolve();
  return declared && isVariableDeclaration(declared) ? declared.initializer : undefined;
}

/** The type that is inferred from a schema by name, beside which it is declared. */
export function inferredFrom(schema: Node, way: Way, compiled: Compiled): Declared | undefined {
  const { checker } = compiled;
  const symbol = isIdentifier(schema) ? checker.getSymbolAtLocation(schema) : undefined;
  const named = symbol && behind(symbol, checker);
  const found: Declared[] = [];
  const ways = way === "input" ? "input" : "(infer|output)";
  named?.declarations[0]
    ?.resolve()
    ?.getSourceFile()
    .forEachChild((child) => {
      if (!isTypeAliasDeclaration(child)) return;
      const made = child.type.getText().replace(/^Readonly<(.*)>$/, "$1");
      if (!new RegExp(`^z\\.${ways}<typeof ${named.name}>$`).test(made)) return;
      const type = checker.getSymbolAtLocation(child.name);
      if (type && isOwnType(type, compiled)) found.push(type);
    });
  return found[0];
}

function queryIn(node: Node): Node | undefined {
  if (isTypeQueryNode(node)) return node.exprName;
  let found: Node | undefined;
  node.forEachChild((child) => {
    found ??= queryIn(child);
  });
  return found;
}
