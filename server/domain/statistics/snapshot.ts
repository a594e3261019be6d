import { z } from "zod";
import { all, isUnitKey } from "./cube";
import { histograms, measureIndex, measures } from "./measure";
import type { Vector } from "./packing";

/**
 * A month as counted at one moment. `horizon` and `at` define what was counted (every event of a database transaction
 * below the horizon, deadlines as of that moment), so that it can be recounted at any time.
 */
export const snapshotSchema = z.object({
  format: z.literal("cepat-respon/monthly-snapshot/1"),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  horizon: z.string(),
  at: z.iso.datetime(),
  definitions: z.record(z.string(), z.string()),
  cells: z.array(
    z.object({
      area: z.string(),
      category: z.string(),
      agency: z.string(),
      channel: z.string(),
      counts: z.record(z.string(), z.number()),
    }),
  ),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Definitions for readers of the file alone. */
export const definitions: Record<string, string> = {
  received: "By day of submission (Asia/Jakarta): all reports but removed ones.",
  due: "By day of the completion deadline: resolved, or open and past the deadline at the moment of counting.",
  dueOnTime: "Of those due: work done by the deadline and confirmed. On-time share = dueOnTime / due.",
  dueOpenLate: "Of those due: open and overdue at the moment of counting; they count as late.",
  closed: "By day on which the work was done, confirmed ones only.",
  grossMinutes: "Sum over closed: from the start of the clock to the work done.",
  netMinutes: "The same without pauses and closed gaps.",
  recurring: "Received within 90 days after a report of the same place (50 m) and category had been done.",
};

/** A snapshot contains one dimension at a time, and the city by kota and group; no units. */
export function isKept([area = "", category = "", agency = "", channel = ""]: readonly string[]): boolean {
  const narrowed = [area, category, agency, channel].filter((part) => part !== all).length;
  return narrowed <= 1 && !isUnitKey(agency);
}

const nameOf = new Map<number, string>(measures.map((measure) => [measureIndex(measure), measure]));

/** `received`, or `net:17` for the 18th bucket of a histogram. */
function labelOf(index: number): string {
  const known = nameOf.get(index);
  if (known) return known;
  const [name, base] = Object.entries(histograms).findLast(([, start]) => start <= index) ?? ["", 0];
  return `${name}:${index - base}`;
}

export function countsOf(vector: Vector): Record<string, number> {
  const entries = [...vector].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  return Object.fromEntries(entries.map(([index, count]) => [labelOf(index), count]));
}

/** The bytes that are signed: JSON with keys in the order of the schema and cells in the order of their keys. */
export function serializeSnapshot({
  format,
  month,
  horizon,
  at,
  definitions: said,
  cells,
}: Snapshot): string {
  const key = ({ area, category, agency, channel }: Snapshot["cells"][number]) =>
    [area, category, agency, channel].join("\t");
  const ordered = [...cells].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return JSON.stringify({ format, month, horizon, at, definitions: said, cells: ordered });
}
