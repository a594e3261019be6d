import { bucketCount } from "./histogram";

/**
 * The measures in their order in a packed vector: append only. Each belongs to the period of one moment of the
 * complaint, in Asia/Jakarta.
 */
export const measures = [
  /** By submission: all received complaints but removed ones. */
  "received",
  "removed",
  "open",
  "openOverdue",
  "resolved",
  "rejected",
  "merged",
  /** By submission: resolved by the deadline, of those received. */
  "cohortOnTime",
  /** By submission: confirmed as resolved at least once, and of those reopened at least once. */
  "finished",
  "reopened",
  "returned",
  "returns",
  "hops",
  "hopped",
  /** By submission: complaints of a place and category that was resolved not long before. */
  "recurring",
  /** The same, for the unit that resolved it. */
  "recurredAfter",
  /** By the completion deadline: resolved or open, and of those resolved in time, resolved late, open and past it. */
  "due",
  "dueOnTime",
  "dueLate",
  "dueOpenLate",
  /** By the coordination deadline: responded in time, responded late, not responded and past it. */
  "coordinationDue",
  "coordinationOnTime",
  "coordinationLate",
  "coordinationOpenLate",
  /** By the day of the result: how many, minutes of both readings of the clock, how near to the deadline. */
  "closed",
  "grossMinutes",
  "netMinutes",
  "closedInLastDay",
  "closedInTime",
  /** By the day of the first response. */
  "coordinated",
  "coordinationMinutes",
  /** By the day of the result, for each unit that held it: how many and for how long. */
  "carried",
  "carriedMinutes",
] as const;

export type Measure = (typeof measures)[number];

const places = new Map(measures.map((measure, index) => [measure, index]));

/** A measure's index in the vector. */
export const measureIndex = (measure: Measure): number => places.get(measure) ?? 0;

/** The histograms start far behind, so that measures can be added. */
const firstHistogram = 128;
export const histograms = {
  gross: firstHistogram,
  net: firstHistogram + bucketCount,
  coordination: firstHistogram + 2 * bucketCount,
} as const;
export type Histogram = keyof typeof histograms;
