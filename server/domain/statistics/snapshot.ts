import { z } from "zod";
import { addVector, type Cells, partsOf } from "./cells";
import { all, isUnitKey } from "./cube";
import { discloseCube } from "./disclose-cube";
import { exactCounts, publicCounts } from "./disclosure";
import { histograms, measureIndex, measures } from "./measure";
import type { Vector } from "./packing";
import { groupCells, sensitiveKey } from "./sensitive";

const exactFormat = "cepat-respon/monthly-snapshot/1";
const singleFormat = "cepat-respon/monthly-snapshot/2";
export const publicFormat = "cepat-respon/monthly-snapshot/3";

/**
 * A month as counted at one moment. `horizon` and `at` define what was counted (every event of a database transaction
 * below the horizon, deadlines as of that moment), so that it can be recounted at any time.
 */
export const snapshotSchema = z.object({
  /** The first format counted private complaints one by one, the second sensitive categories. */
  format: z.enum([exactFormat, singleFormat, publicFormat]),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  horizon: z.string(),
  at: z.iso.datetime(),
  /** The fewest private complaints that were counted together. */
  smallest: z.number().optional(),
  /** The categories that are counted together. */
  sensitive: z.array(z.string()).optional(),
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
  counted:
    "All public complaints; private ones of an area and category group only where at least `smallest` of them share a month, confidential ones never. Held bursts count after their release.",
  category: `A group's code, or = and a category's own; ${sensitiveKey} stands for all categories of \`sensitive\`.`,
  received: "By day of submission (Asia/Jakarta): all reports but removed ones.",
  due: "By day of the completion deadline: resolved, or open and past the deadline at the moment of counting.",
  dueOnTime: "Of those due: work done by the deadline and confirmed. On-time share = dueOnTime / due.",
  dueOpenLate: "Of those due: open and overdue at the moment of counting; they count as late.",
  closed: "By day on which the work was done, confirmed ones only.",
  grossMinutes: "Sum over closed: from the start of the clock to the work done.",
  netMinutes: "The same without pauses and closed gaps.",
  recurring: "Received within 90 days after a report of the same place (50 m) and category had been done.",
};

/** Whether a signed text is of the format that anybody may read. */
export const isPublicSnapshot = (content: string): boolean =>
  content.startsWith(`{"format":"${publicFormat}"`);

/** What a snapshot counts of a month's stored cells. */
export function countsOfMonth(
  stored: ReadonlyMap<string, Vector>,
  { format, smallest = 0, sensitive = [] }: Pick<Snapshot, "format" | "smallest" | "sensitive">,
): Cells {
  const isExact = format === exactFormat;
  const read = isExact ? exactCounts : publicCounts;
  const cells: Cells = new Map([...stored].map(([key, vector]) => [key, read(vector)]));
  if (!isExact) for (const [key, counts] of discloseCube(stored, smallest)) addVector(cells, key, counts);
  return format === publicFormat ? groupCells(cells, new Set(sensitive)) : cells;
}

/** A snapshot contains one dimension at a time, and the city by kota and group; no units. */
function isInSnapshot([area = "", category = "", agency = "", channel = ""]: readonly string[]): boolean {
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

function countsOf(vector: Vector): Record<string, number> {
  const entries = [...vector].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  return Object.fromEntries(entries.map(([index, count]) => [labelOf(index), count]));
}

/** A month's cells that a snapshot contains. */
export const cellsOf = (cells: Cells): Snapshot["cells"] =>
  [...cells].flatMap(([key, vector]) => {
    const [area = "", category = "", agency = "", channel = ""] = partsOf(key);
    if (vector.size === 0 || !isInSnapshot([area, category, agency, channel])) return [];
    return [{ area, category, agency, channel, counts: countsOf(vector) }];
  });

/** The bytes that are signed: JSON with keys in the order of the schema and cells in the order of their keys. */
export function serializeSnapshot({
  format,
  month,
  horizon,
  at,
  smallest,
  sensitive,
  definitions: said,
  cells,
}: Snapshot): string {
  const key = ({ area, category, agency, channel }: Snapshot["cells"][number]) =>
    [area, category, agency, channel].join("\t");
  const ordered = [...cells].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return JSON.stringify({
    ...{ format, month, horizon, at, smallest, sensitive },
    ...{ definitions: said, cells: ordered },
  });
}
