import {
  isIdentifier,
  isPropertyAssignment,
  isTypeAliasDeclaration,
  type Node,
  type TypeAliasDeclaration,
} from "typescript/unstable/ast";
import { type Symbol as Declared, NodeBuilderFlags, SymbolFlags } from "typescript/unstable/sync";
import { commentOf } from "./comment-of.js";
import { behind, type Compiled, nameOf } from "./compiler.js";
import type { Part, Piece } from "./entry.js";
import { inferred, isOwnType } from "./type-pieces.js";

/** The fields of a type that is inferred from a schema; none of any other type. Their comments stand in the schema. */
export function schemaFields({ type }: TypeAliasDeclaration, compiled: Compiled): Part[] {
  const { checker } = compiled;
  const found = /\bz\.infer</.test(type.getText()) ? checker.getTypeAtLocation(type) : undefined;
  return (found ? checker.getPropertiesOfType(found) : []).map((field): Part => {
    const optional = (field.flags & SymbolFlags.Optional) !== 0;
    return {
      name: field.name,
      optional,
      type: piecesOf(field, compiled),
      about: commentOf(field, compiled).text,
      presets: [],
    };
  });
}

// A field whose schema is another one has the type that is inferred from that, or several of them.
function piecesOf(field: Declared, compiled: Compiled): Piece[] {
  const { checker } = compiled;
  const written = field.declarations[0]?.resolve();
  const schema = written && isPropertyAssignment(written) ? written.initializer : undefined;
  const symbol = schema && inferredFrom(schema, compiled);
  if (!symbol) {
    const type = checker.getTypeOfSymbol(field);
    const text = type ? checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation) : "unknown";
    return [inferred(text.replace(/ \| undefined$/, ""))];
  }
  const text = schema.getText();
  const several = /\bz\.array\(/.test(text) ? "[]" : "";
  return [{ text: nameOf(symbol, compiled), symbol }, `${several}${/\.nullable\(/.test(text) ? " | null" : ""}`];
}

function inferredFrom(schema: Node, { checker, ...compiled }: Compiled): Declared | undefined {
  const named = isIdentifier(schema) ? checker.getSymbolAtLocation(schema) : undefined;
  const [declared] = named ? behind(named, checker).declarations : [];
  const node = declared?.resolve();
  const types: Declared[] = [];
  node?.getSourceFile().forEachChild((child) => {
    if (!isTypeAliasDeclaration(child) || !child.type.getText().includes(`typeof ${named?.name}>`)) return;
    const symbol = checker.getSymbolAtLocation(child.name);
    if (symbol && isOwnType(symbol, { checker, ...compiled })) types.push(symbol);
  });
  if (types[0]) return types[0];
  let found: Declared | undefined;
  schema.forEachChild((child) => {
    found ??= inferredFrom(child, { checker, ...compiled });
  });
  return found;
}
