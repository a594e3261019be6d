import type { ValueMap } from "./mapping";

/** A row of the file; `values` is null when it cannot be read, and `fault` says why. */
export type Row = { number: number; original: string; values: ValueMap | null; fault: string | null };
