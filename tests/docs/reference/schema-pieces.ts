import {
  isArrayLiteralExpression,
  isAsExpression,
  isCallExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isTypeAliasDeclaration,
  isTypeReferenceNode,
  isVariableDeclaration,
  type Node,
} from "typescript/unstable/ast";
import { type Symbol as Declared, NodeBuilderFlags } from "typescript/unstable/sync";
import { behind, type Compiled, nameOf } from "./compiler.js";
import type { Piece } from "./entry.js";
import { inferred, isOwnType, textOf, typePieces } from "./type-pieces.js";

/** The type of a field of a schema, with the names that types are inferred from other schemas under. */
export function schemaPieces(field: Declared, compiled: Compiled): Piece[] {
  const schema = schemaOf(field, compiled);
  const pieces = schema && piecesOf(schema, compiled);
  if (pieces) return pieces;
  const type = compiled.checker.getTypeOfSymbol(field);
  const text = type ? compiled.checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation) : "unknown";
  return [inferred(text.replace(/ \| undefined$/, ""))];
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

/** The fields of an object that has no type of its own, as they are written. */
export function objectIn(schema: Node, compiled: Compiled): readonly Node[] {
  if (isIdentifier(schema)) {
    const symbol = compiled.checker.getSymbolAtLocation(schema);
    if (!symbol || inferredFrom(symbol, compiled)) return [];
    const value = initializerOf(symbol, compiled);
    return value ? objectIn(value, compiled) : [];
  }
  const call = callIn(schema);
  if (!call) return [];
  if (call.of) return objectIn(call.of, compiled);
  const [only] = call.given;
  return call.name === "object" && only && isObjectLiteralExpression(only) ? only.properties : [];
}

// Undefined for what is written in another way than results are.
function piecesOf(schema: Node, compiled: Compiled): Piece[] | undefined {
  if (isIdentifier(schema)) {
    const symbol = compiled.checker.getSymbolAtLocation(schema);
    const type = symbol && inferredFrom(symbol, compiled);
    if (type) return [{ text: nameOf(type, compiled), symbol: type }];
    const value = symbol && initializerOf(symbol, compiled);
    return value && piecesOf(value, compiled);
  }
  // `as z.ZodType<...>` says it outright.
  if (isAsExpression(schema) && isTypeReferenceNode(schema.type)) {
    const [only] = schema.type.typeArguments ?? [];
    return only && typePieces(only, compiled);
  }
  const call = callIn(schema);
  if (!call) return undefined;
  const inner = call.of ?? call.given[0];
  if (call.name === "object" && inner) return objectPieces(inner, compiled);
  const pieces = inner && piecesOf(inner, compiled);
  if (call.name === "nullable") return pieces && [...pieces, " | null"];
  if (call.name === "array") return pieces && manyOf(pieces);
  if (/^(readonly|exactOptional|optional)$/.test(call.name)) return pieces;
  if (call.of) return undefined;
  if (/^(string|number|boolean)$/.test(call.name)) return [call.name];
  if (call.name === "literal") return [inner?.getText() ?? ""];
  if (call.name === "enum" && inner && isArrayLiteralExpression(inner))
    return [inner.elements.map((one) => one.getText()).join(" | ")];
  return call.name === "custom" && call.types[0] ? typePieces(call.types[0], compiled) : undefined;
}

function objectPieces(node: Node, compiled: Compiled): Piece[] | undefined {
  if (!isObjectLiteralExpression(node)) return undefined;
  const fields = node.properties.map((one): Piece[] | undefined => {
    const named = isPropertyAssignment(one) || isShorthandPropertyAssignment(one) ? one.name : undefined;
    const symbol = named && compiled.checker.getSymbolAtLocation(named);
    const schema = symbol && schemaOf(symbol, compiled);
    const pieces = schema && piecesOf(schema, compiled);
    return pieces && [`${symbol.name}${/\b(exactO|o)ptional\(/.test(schema.getText()) ? "?" : ""}: `, ...pieces];
  });
  if (fields.includes(undefined)) return undefined;
  return ["{ ", ...fields.flatMap((field, i) => (i === 0 ? field! : ["; ", ...field!])), " }"];
}

function manyOf(pieces: readonly Piece[]): Piece[] {
  return /^[^{]* \| |\} \| /.test(textOf(pieces)) ? ["(", ...pieces, ")[]"] : [...pieces, "[]"];
}

// `z.name(given)`, or `of.name(given)` where another schema is taken further.
function callIn(node: Node) {
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const of = isIdentifier(expression) && expression.getText() === "z" ? undefined : expression;
  return { name: name.getText(), of, given: [...node.arguments], types: [...(node.typeArguments ?? [])] };
}

function initializerOf(symbol: Declared, { checker }: Pick<Compiled, "checker">): Node | undefined {
  const node = behind(symbol, checker).declarations[0]?.resolve();
  return node && isVariableDeclaration(node) ? node.initializer : undefined;
}

// The type that `z.infer` makes of a schema, beside which it is declared.
function inferredFrom(schema: Declared, compiled: Compiled): Declared | undefined {
  const found: Declared[] = [];
  behind(schema, compiled.checker)
    .declarations[0]?.resolve()
    ?.getSourceFile()
    .forEachChild((child) => {
      const made = isTypeAliasDeclaration(child) && child.type.getText().replace(/^Readonly<(.*)>$/, "$1");
      if (!made || made !== `z.infer<typeof ${schema.name}>`) return;
      const symbol = compiled.checker.getSymbolAtLocation(child.name);
      if (symbol && isOwnType(symbol, compiled)) found.push(symbol);
    });
  return found[0];
}
