import type { Symbol as Declared } from "typescript/unstable/sync";

/** A piece of a type: text as it is written, or a name with the symbol that it stands for. */
export type Piece = string | { readonly text: string; readonly symbol: Declared };

/** A doc comment, taken apart. */
export interface Comment {
  readonly text: string;
  /** By the name of a parameter, or of a field of one (`options.account`). */
  readonly params: ReadonlyMap<string, string>;
  readonly returns: string;
  readonly throws: readonly string[];
  readonly examples: readonly string[];
  /** Whether it is no matter of a caller's, so that the reference names it and says no more. */
  readonly internal: boolean;
}

/** A parameter of a function, or a field of what a type describes. */
export interface Part {
  readonly name: string;
  readonly optional: boolean;
  readonly type: readonly Piece[];
  readonly about: string;
  /** What it is when it is left out, in code; by the names of its fields where it has several. */
  readonly presets: readonly (readonly [name: string, code: string])[];
}

/** Something that has a place of its own in the reference: an export, or a type that one is made of. */
export interface Entry {
  readonly symbol: Declared;
  readonly name: string;
  readonly kind: "function" | "constant" | "class" | "type";
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly comment: Comment;
  /** In short TypeScript; "" for a type, whose fields or `is` say it. */
  readonly code: string;
  readonly parameters: readonly Part[];
  readonly gives: readonly Piece[];
  /** The types whose fields it has too. */
  readonly extends: readonly (readonly Piece[])[];
  readonly fields: readonly Part[];
  /** What a type is that has no fields of its own. */
  readonly is: readonly Piece[];
}
