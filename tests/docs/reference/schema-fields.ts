import {
  isPropertyAccessExpression,
  isSpreadAssignment,
  type Node,
  type TypeAliasDeclaration,
} from "typescript/unstable/ast";
import { type Symbol as Declared, SymbolFlags, TypeFlags } from "typescript/unstable/sync";
import { commentOf } from "./comment-of.js";
import { type Compiled, nameOf } from "./compiler.js";
import type { Entry, Part } from "./entry.js";
import { schemaComment } from "./schema-comment.js";
import { fieldPieces, mayBeLeftOut, schemaPieces } from "./schema-pieces.js";
import { declaredAs, fieldAt, inferredFrom, objectIn, schemaBehind, schemaOf, type Way } from "./schema-source.js";

/** How deep fields of fields have rows of their own, where they are described and of no named type: `field.inner.innermost`. */
const deepest = 3;

/** What a type has that is inferred from a schema, in the order of the schema; undefined for any other type. */
export function schemaShape(node: TypeAliasDeclaration, compiled: Compiled): Partial<Entry> | undefined {
  const { checker } = compiled;
  const behind = schemaBehind(node, compiled);
  const type = behind && checker.getTypeAtLocation(node.type);
  if (!type) return undefined;
  const { schema, way } = behind;
  if (!(type.flags & (TypeFlags.Object | TypeFlags.Intersection)))
    return { is: schemaPieces(schema, way, compiled) ?? [checker.typeToString(type)] };
  const places = placesIn(objectIn(schema, way, compiled), way, compiled);
  const parents = new Set([...places.values()].flatMap((parent) => parent ?? []));
  const order = new Map([...places.keys()].map((name, at) => [name, at]));
  const fields = checker
    .getPropertiesOfType(type)
    .filter(({ name }) => !places.get(name))
    .sort((a, b) => (order.get(a.name) ?? order.size) - (order.get(b.name) ?? order.size));
  return {
    extends: [...parents].map((symbol) => [{ text: nameOf(symbol, compiled), symbol }]),
    fields: fields.flatMap((field) => [
      partOf(field, field.name, (field.flags & SymbolFlags.Optional) !== 0, way, compiled),
      ...described(field, field.name, way, compiled),
    ]),
  };
}

// The fields of an object as they are written, each with the type that it is another's field of.
function placesIn(
  nodes: readonly Node[],
  way: Way,
  compiled: Compiled,
  parent?: Declared,
): Map<string, Declared | undefined> {
  return new Map(
    nodes.flatMap((node) => {
      if (!isSpreadAssignment(node))
        return [fieldAt(node, compiled)].flatMap((one) => (one ? [[one.name, parent] as const] : []));
      const { expression } = node;
      const whole = isPropertyAccessExpression(expression) ? expression.expression : expression;
      const written = objectIn(declaredAs(whole, compiled) ?? whole, way, compiled);
      return [...placesIn(written, way, compiled, inferredFrom(whole, way, compiled) ?? parent)];
    }),
  );
}

// What the fields of a field say that has no type of its own.
function described(field: Declared, within: string, way: Way, compiled: Compiled): Part[] {
  const schema = schemaOf(field, compiled);
  if (!schema || within.split(".").length >= deepest) return [];
  return objectIn(schema, way, compiled).flatMap((node) => {
    const inner = fieldAt(node, compiled);
    const innerSchema = inner && schemaOf(inner, compiled);
    if (!innerSchema) return [];
    const name = `${within}.${inner.name}`;
    const part = partOf(inner, name, mayBeLeftOut(innerSchema, way, compiled), way, compiled);
    return [...(part.about === "" ? [] : [part]), ...described(inner, name, way, compiled)];
  });
}

function partOf(field: Declared, name: string, optional: boolean, way: Way, compiled: Compiled): Part {
  const schema = schemaOf(field, compiled);
  const about = commentOf(field, compiled).text || (schema ? schemaComment(schema, way) : "");
  return { name, optional, type: fieldPieces(field, way, compiled), about, presets: [] };
}
