import { z } from "zod";
import { quantiles } from "./histogram";
import { bareShare, shareOf } from "./interval";
import { type Histogram, histograms, type Measure, measureIndex } from "./measure";
import type { Vector } from "./packing";

const shareSchema = z.object({
  count: z.number(),
  of: z.number(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** Minutes to a thousandth; null without a count. */
const spreadSchema = z.object({
  count: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
});

/** The figures of any part of the city and any period. */
export const figuresSchema = z.object({
  received: z.number(),
  open: z.number(),
  openOverdue: z.number(),
  resolved: z.number(),
  rejected: z.number(),
  merged: z.number(),
  removed: z.number(),
  closed: z.number(),
  /** Of those due in the period, resolved by their deadline; open and overdue counts as late. */
  onTime: shareSchema,
  late: z.number(),
  openLate: z.number(),
  /** Of those received in the period and not rejected or merged, resolved by their deadline so far. */
  cohortOnTime: shareSchema,
  /** Of those whose first response was due in the period, responded in time. */
  coordinationOnTime: shareSchema,
  gross: spreadSchema,
  net: spreadSchema,
  coordination: spreadSchema,
  carried: z.object({ count: z.number(), mean: z.number().nullable() }),
  recurring: shareSchema,
  recurredAfter: z.number(),
  reopened: shareSchema,
  returned: shareSchema,
  hopped: shareSchema,
  hopsMean: z.number().nullable(),
  /** Of those finished in time, finished within the last day before the deadline. */
  lastDay: shareSchema,
});
export type Figures = z.infer<typeof figuresSchema>;

const bareShareSchema = shareSchema.pick({ share: true });

/** The figures of a table's row, a third of them all. */
export const standingSchema = figuresSchema
  .pick({ received: true, openOverdue: true, onTime: true, late: true, openLate: true, hopsMean: true })
  .extend({
    net: spreadSchema.omit({ mean: true }),
    gross: spreadSchema.pick({ mean: true }),
    recurring: bareShareSchema,
    reopened: bareShareSchema,
    returned: bareShareSchema,
  });
export type Standing = z.infer<typeof standingSchema>;

/** Minutes and means are rounded to a thousandth. */
const toThousandth = <Value extends number | null>(value: Value) =>
  value === null ? value : Math.round(value * 1000) / 1000;

function readerOf(vector: Vector) {
  const n = (measure: Measure): number => vector.get(measureIndex(measure)) ?? 0;
  const mean = (sum: Measure, count: Measure) => (n(count) === 0 ? null : toThousandth(n(sum) / n(count)));
  const middle = (name: Histogram) => {
    const [median = null, p90 = null] = quantiles(vector, histograms[name], [0.5, 0.9]);
    return { median: toThousandth(median), p90: toThousandth(p90) };
  };
  const spread = (name: Histogram, sum: Measure, count: Measure) => ({
    count: n(count),
    mean: mean(sum, count),
    ...middle(name),
  });
  return { n, mean, middle, spread };
}

/** The same as {@link readCubeFigures}, but only what a table's row shows. */
export function readAreaStanding(vector: Vector): Standing {
  const { n, mean, middle } = readerOf(vector);
  return {
    received: n("received"),
    openOverdue: n("openOverdue"),
    onTime: shareOf(n("dueOnTime"), n("due")),
    late: n("dueLate"),
    openLate: n("dueOpenLate"),
    net: { count: n("closed"), ...middle("net") },
    gross: { mean: mean("grossMinutes", "closed") },
    recurring: { share: bareShare(n("recurring"), n("received")) },
    reopened: { share: bareShare(n("reopened"), n("finished")) },
    returned: { share: bareShare(n("returned"), n("received")) },
    hopsMean: mean("hops", "received"),
  };
}

/** The figures of a cell, or of several added up. */
export function readCubeFigures(vector: Vector): Figures {
  const { n, mean, spread } = readerOf(vector);
  const owed = n("received") - n("rejected") - n("merged");
  return {
    received: n("received"),
    open: n("open"),
    openOverdue: n("openOverdue"),
    resolved: n("resolved"),
    rejected: n("rejected"),
    merged: n("merged"),
    removed: n("removed"),
    closed: n("closed"),
    onTime: shareOf(n("dueOnTime"), n("due")),
    late: n("dueLate"),
    openLate: n("dueOpenLate"),
    cohortOnTime: shareOf(n("cohortOnTime"), owed),
    coordinationOnTime: shareOf(n("coordinationOnTime"), n("coordinationDue")),
    gross: spread("gross", "grossMinutes", "closed"),
    net: spread("net", "netMinutes", "closed"),
    coordination: spread("coordination", "coordinationMinutes", "coordinated"),
    carried: { count: n("carried"), mean: mean("carriedMinutes", "carried") },
    recurring: shareOf(n("recurring"), n("received")),
    recurredAfter: n("recurredAfter"),
    reopened: shareOf(n("reopened"), n("finished")),
    returned: shareOf(n("returned"), n("received")),
    hopped: shareOf(n("hopped"), n("received")),
    hopsMean: mean("hops", "received"),
    lastDay: shareOf(n("closedInLastDay"), n("closedInTime")),
  };
}
