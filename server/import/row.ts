import type { Values } from "./mapping";

/** A row as it stands in the file; `values` is null when it cannot be read, and `fault` says why. */
export type Row = { number: number; original: string; values: Values | null; fault: string | null };
