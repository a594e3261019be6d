import type { Actor } from "../actor";
import type { Status } from "../complaint/status";
import type { Vector } from "./packing";
import { openStored, type StoredCounts, type StoredSeries, splitStored, sumStored } from "./stored-counts";

/**
 * Why public figures don't count a complaint at once: private ones are counted later in groups, those of a burst that
 * the intake desk holds after their release, confidential ones never.
 */
export type Concealment = "private" | "held" | "confidential";

type Concealable = {
  isPublic: boolean;
  isOfBurst: boolean;
  state: { isConfidential: boolean; status: Status };
};

export function concealmentOf({ isPublic, isOfBurst, state }: Concealable): Concealment | null {
  if (state.isConfidential) return "confidential";
  if (isOfBurst && state.status === "triage") return "held";
  return isPublic ? null : "private";
}

/**
 * A stored vector: all complaints, then the same indexes again for each part of them. `disclosed` is what of the
 * private part public figures count.
 */
const parts = { all: 0, private: 1, confidential: 2, disclosed: 3, held: 4 } as const;
type Part = keyof typeof parts;

/** Above the highest index of one part. */
export const cubeSpan = 512;
export const mapSpan = 4096;

export const indexIn = (part: Part, index: number, span: number): number => parts[part] * span + index;

/** One part of a stored vector, at its own indexes. */
export function partOf(vector: Vector, part: Part, span: number): Vector {
  const first = parts[part] * span;
  const own = [...vector].filter(([index]) => index >= first && index < first + span);
  return new Map(own.map(([index, count]) => [index - first, count]));
}

declare const minted: unique symbol;
/** Whose figures: anybody's, or those of officers, which are exact and only an officer's session gives. */
export type FigureAudience = "public" | { readonly [minted]: "office" };
const office = {} as Exclude<FigureAudience, "public">;

export const audienceOf = (actor: Actor): FigureAudience => (actor.kind === "staff" ? office : "public");

type Weights = Record<Part, number>;
const exact: Weights = { all: 1, private: 0, confidential: 0, disclosed: 0, held: 0 };
const publicOnes: Weights = { all: 1, private: -1, confidential: -1, disclosed: 0, held: -1 };
const disclosedOnes: Weights = { all: 0, private: 0, confidential: 0, disclosed: 1, held: 0 };
const published: Weights = { ...publicOnes, disclosed: 1 };

/** Adds the weighted parts of a stored vector to a plain one. */
function weigh(vector: Vector, span: number, weights: Weights, into: Vector = new Map()): Vector {
  const byPart = [weights.all, weights.private, weights.confidential, weights.disclosed, weights.held];
  for (const [index, count] of vector) {
    const weight = byPart[Math.floor(index / span)] ?? 0;
    if (weight === 0) continue;
    const place = index % span;
    const sum = (into.get(place) ?? 0) + weight * count;
    if (sum === 0) into.delete(place);
    else into.set(place, sum);
  }
  return into;
}

/**
 * Cells to add and to subtract, and the cells of the whole months among them: private complaints are disclosed by
 * whole months only, so none are disclosed of a month that is cut.
 */
type CellSum = {
  plus: readonly StoredCounts[];
  minus: readonly StoredCounts[];
  whole: readonly StoredCounts[];
};

/** The cube's counts for an audience. */
export function sumCube(audience: FigureAudience, { plus, minus, whole }: CellSum): Vector {
  const sum = sumStored(plus, minus);
  if (audience !== "public") return weigh(sum, cubeSpan, exact);
  return weigh(sumStored(whole), cubeSpan, disclosedOnes, weigh(sum, cubeSpan, publicOnes));
}

/** The same of cells that are concatenated. */
export const sumCubeSeries = (
  audience: FigureAudience,
  { plus, minus, whole }: Record<keyof CellSum, StoredSeries | null>,
): Vector =>
  sumCube(audience, { plus: splitStored(plus), minus: splitStored(minus), whole: splitStored(whole) });

/** The map's counts of a row for an audience; a missing row counts nothing. */
export const readMapCounts = (audience: FigureAudience, counts: StoredCounts | null): Vector =>
  counts ? weigh(openStored(counts), mapSpan, audience === "public" ? published : exact) : new Map();

/** The sum of rows that are concatenated. */
export const readMapSeries = (audience: FigureAudience, series: StoredSeries | null): Vector =>
  weigh(sumStored(splitStored(series)), mapSpan, audience === "public" ? published : exact);

/** Of a stored vector of the cube, the public complaints. */
export const publicCounts = (vector: Vector): Vector => weigh(vector, cubeSpan, publicOnes);
/** Of a stored vector of the cube, all complaints. */
export const exactCounts = (vector: Vector): Vector => weigh(vector, cubeSpan, exact);
