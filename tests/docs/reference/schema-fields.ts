import {
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  type TypeAliasDeclaration,
} from "typescript/unstable/ast";
import { type Symbol as Declared, SymbolFlags } from "typescript/unstable/sync";
import { commentOf } from "./comment-of.js";
import type { Compiled } from "./compiler.js";
import type { Part } from "./entry.js";
import { objectIn, schemaOf, schemaPieces } from "./schema-pieces.js";

/** The fields of a type that is inferred from a schema; none of any other type. Their comments stand in the schema. */
export function schemaFields({ type }: TypeAliasDeclaration, compiled: Compiled): Part[] {
  const { checker } = compiled;
  const found = /\bz\.infer</.test(type.getText()) ? checker.getTypeAtLocation(type) : undefined;
  return (found ? checker.getPropertiesOfType(found) : []).flatMap((field) => [
    partOf(field, field.name, compiled),
    ...described(field, compiled),
  ]);
}

// What the fields of a field say that has no type of its own.
function described(field: Declared, compiled: Compiled): Part[] {
  const schema = schemaOf(field, compiled);
  return (schema ? objectIn(schema, compiled) : []).flatMap((node) => {
    const named = isPropertyAssignment(node) || isShorthandPropertyAssignment(node) ? node.name : undefined;
    const inner = named && compiled.checker.getSymbolAtLocation(named);
    const part = inner && partOf(inner, `${field.name}.${inner.name}`, compiled);
    return part && part.about !== "" ? [part] : [];
  });
}

function partOf(field: Declared, name: string, compiled: Compiled): Part {
  const optional = (field.flags & SymbolFlags.Optional) !== 0;
  return { name, optional, type: schemaPieces(field, compiled), about: commentOf(field, compiled).text, presets: [] };
}
