import {
  isArrayLiteralExpression,
  isAsExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isTypeReferenceNode,
  type Node,
} from "typescript/unstable/ast";
import { type Symbol as Declared, NodeBuilderFlags } from "typescript/unstable/sync";
import { type Compiled, nameOf } from "./compiler.js";
import type { Piece } from "./entry.js";
import { callIn, declaredAs, fieldAt, inferredFrom, schemaOf, type Way } from "./schema-source.js";
import { inferred, textOf, typePieces } from "./type-pieces.js";

/** The type of a field of a schema, with the names that types are inferred from other schemas under. */
export function fieldPieces(field: Declared, way: Way, compiled: Compiled): Piece[] {
  const schema = schemaOf(field, compiled);
  const pieces = schema && schemaPieces(schema, way, compiled);
  if (pieces) return pieces;
  const { checker } = compiled;
  const type = checker.getTypeOfSymbol(field);
  const text = type ? checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation) : "unknown";
  return [inferred(text.replace(/ \| undefined$/, ""))];
}

/** The type of a schema; undefined for what is written in another way than results are. */
export function schemaPieces(schema: Node, way: Way, compiled: Compiled): Piece[] | undefined {
  if (isIdentifier(schema)) {
    const type = inferredFrom(schema, way, compiled);
    if (type) return [{ text: nameOf(type, compiled), symbol: type }];
    const value = declaredAs(schema, compiled);
    return value && schemaPieces(value, way, compiled);
  }
  // `as z.ZodType<...>` says it outright.
  if (isAsExpression(schema) && isTypeReferenceNode(schema.type)) {
    const [only] = schema.type.typeArguments ?? [];
    return only && typePieces(only, compiled);
  }
  const call = callIn(schema);
  const inner = call?.of ?? call?.given[0];
  if (!call || (call.of && !keeps.test(call.name))) return undefined;
  if (/^(strict|loose)?object$/i.test(call.name) && inner) return objectPieces(inner, way, compiled);
  if (/^(string|number|boolean)$/.test(call.name)) return [call.name];
  if (call.name === "int") return ["number"];
  if (call.name === "literal") return [inner?.getText() ?? ""];
  if (call.name === "enum" && inner && isArrayLiteralExpression(inner))
    return [inner.elements.map((one) => one.getText()).join(" | ")];
  if (call.name === "record" && call.given.length === 2) {
    const [key, value] = call.given.map((one) => schemaPieces(one, way, compiled));
    return key && value && ["Record<", ...key, ", ", ...value, ">"];
  }
  if (call.name === "union" && inner && isArrayLiteralExpression(inner)) {
    const parts = inner.elements.map((one) => schemaPieces(one, way, compiled));
    return parts.includes(undefined) ? undefined : parts.flatMap((one, i) => [...(i > 0 ? [" | "] : []), ...one!]);
  }
  if (call.name === "custom" && call.types[0]) return typePieces(call.types[0], compiled);
  const pieces = inner && schemaPieces(inner, way, compiled);
  if (call.name === "readonly" && pieces?.[0] === "Record<") return ["Readonly<", ...pieces, ">"];
  if (call.name === "nullable") return pieces && [...pieces, " | null"];
  if (call.name === "array") return pieces && manyOf(pieces);
  return call.of || call.name === "exactOptional" ? pieces : undefined;
}

/** Whether what a schema is of may be left out. */
export function mayBeLeftOut(schema: Node, way: Way, compiled: Compiled): boolean {
  const call = callIn(schema);
  if (!call)
    return declaredAs(schema, compiled) !== undefined && mayBeLeftOut(declaredAs(schema, compiled)!, way, compiled);
  if (/^(exactO|o)ptional$/.test(call.name)) return true;
  if (/^(default|prefault)$/.test(call.name)) return way === "input";
  return call.of !== undefined && mayBeLeftOut(call.of, way, compiled);
}

// What says more of a value without making another one of it.
const keeps =
  /^(nullable|array|readonly|exactOptional|optional|describe|default|prefault|min|max|length|regex|positive|nonnegative)$/;

function objectPieces(node: Node, way: Way, compiled: Compiled): Piece[] | undefined {
  if (!isObjectLiteralExpression(node)) return undefined;
  const fields = node.properties.map((one): Piece[] | undefined => {
    const symbol = fieldAt(one, compiled);
    const schema = symbol && schemaOf(symbol, compiled);
    const pieces = schema && schemaPieces(schema, way, compiled);
    return pieces && [`${symbol.name}${mayBeLeftOut(schema, way, compiled) ? "?" : ""}: `, ...pieces];
  });
  if (fields.includes(undefined)) return undefined;
  return ["{ ", ...fields.flatMap((field, i) => (i === 0 ? field! : ["; ", ...field!])), " }"];
}

function manyOf(pieces: readonly Piece[]): Piece[] {
  return /^[^{]* \| |\} \| /.test(textOf(pieces)) ? ["(", ...pieces, ")[]"] : [...pieces, "[]"];
}
