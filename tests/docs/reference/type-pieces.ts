import {
  isExpressionWithTypeArguments,
  isTypeQueryNode,
  isTypeReferenceNode,
  type Node,
} from "typescript/unstable/ast";
import { type Symbol as Declared, NodeBuilderFlags, SymbolFlags } from "typescript/unstable/sync";
import { behind, type Compiled, nameOf } from "./compiler.js";
import type { Piece } from "./entry.js";

/** A type as it is written, in short: on one line, without `readonly` and comments. The names of the project's own types are told apart. */
export function typePieces(node: Node, compiled: Compiled): Piece[] {
  const source = node.getSourceFile().text;
  const pieces: Piece[] = [];
  let from = node.getStart();
  for (const { name, symbol } of namesIn(node, compiled)) {
    pieces.push(source.slice(from, name.getStart()), { text: nameOf(symbol, compiled), symbol });
    from = name.end;
  }
  pieces.push(source.slice(from, node.end));
  const written = withoutUndefined(pieces.map((piece) => (typeof piece === "string" ? shortly(piece) : piece)));
  // What is derived from a value or another type is said by what it comes to, where that is short.
  if (!/\btypeof\b|\bExtract<|\["/.test(textOf(written))) return written;
  const text = shortly(expanded(node, compiled));
  return text.length > 200 || text.includes("import(") ? written : [text];
}

/** The same of what has a type that is nowhere written. */
export function inferredPieces(node: Node, compiled: Compiled): Piece[] {
  return [inferred(expanded(node, compiled))];
}

/** A type as the compiler prints it; a long one without what is between its angle brackets. */
export function inferred(text: string): string {
  return text.length > 80 ? text.replace(/<.*>/s, "<...>") : shortly(text);
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** Whether something is a type of the project's own. */
export function isOwnType({ flags, declarations }: Declared, { index }: Compiled): boolean {
  const folder = index.path.replace(/[^/]*$/, "");
  const types = SymbolFlags.Interface | SymbolFlags.TypeAlias | SymbolFlags.Class | SymbolFlags.Enum;
  return (flags & types) !== 0 && declarations.some(({ path }) => path.startsWith(folder));
}

interface Named {
  readonly name: Node;
  readonly symbol: Declared;
}

function namesIn(node: Node, compiled: Compiled): Named[] {
  const own = isTypeReferenceNode(node)
    ? node.typeName
    : isExpressionWithTypeArguments(node)
      ? node.expression
      : undefined;
  const found = own && compiled.checker.getSymbolAtLocation(own);
  const symbol = found && behind(found, compiled.checker);
  const names: Named[] = own && symbol && isOwnType(symbol, compiled) ? [{ name: own, symbol }] : [];
  node.forEachChild((child) => {
    if (!isTypeQueryNode(child)) names.push(...namesIn(child, compiled));
  });
  return names;
}

function expanded(node: Node, { checker }: Compiled): string {
  const type = checker.getTypeAtLocation(node);
  const flags = NodeBuilderFlags.NoTruncation | NodeBuilderFlags.InTypeAlias;
  return type ? checker.typeToString(type, undefined, flags) : "unknown";
}

// What may be left out may be undefined too.
function withoutUndefined(pieces: readonly Piece[]): Piece[] {
  let before = "";
  return pieces.map((piece) => {
    const start = before;
    const short =
      typeof piece === "string"
        ? piece.replaceAll(/ \| undefined\b/g, (all, at: number) =>
            /\?: [^;{}]*$/.test(start + piece.slice(0, at)) ? "" : all,
          )
        : piece;
    before += typeof piece === "string" ? piece : piece.text;
    return short;
  });
}

function shortly(text: string): string {
  return text
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/\breadonly\s+/g, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^\| /, "")
    .replaceAll(/\((\w+(?:\[\])*)\)\[\]/g, "$1[]")
    .replaceAll("; }", " }");
}
