import type { Vector } from "./packing";
import { splitPacked, sumPacked, unpack } from "./packing";

declare const sealed: unique symbol;

/** A cell's packed counts as a read model stores them, private complaints included: `disclosure.ts` reads them. */
export type StoredCounts = { readonly [sealed]: "counts" };
/** Several of them, concatenated as for `splitPacked`. */
export type StoredSeries = { readonly [sealed]: "series" };

export const openStored = (counts: StoredCounts): Vector => unpack(bytesOf(counts));

/** The sum of cells, minus others. */
export const sumStored = (plus: readonly StoredCounts[], minus: readonly StoredCounts[] = []): Vector =>
  sumPacked(plus.map(bytesOf), minus.map(bytesOf));

export const splitStored = (series: StoredSeries | null): StoredCounts[] =>
  [...splitPacked(series as unknown as Uint8Array | null)].map(toStored);

const bytesOf = (counts: StoredCounts): Uint8Array => counts as unknown as Uint8Array;
const toStored = (bytes: Uint8Array): StoredCounts => bytes as unknown as StoredCounts;
