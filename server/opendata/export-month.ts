import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { readFingerprint } from "@/db/queries/statistics/open-data";
import type { Layout } from "@/server/domain/opendata/column";
import type { FileFormat } from "@/server/domain/opendata/layouts";
import { monthMoments } from "@/server/domain/opendata/month";
import { loadOpenDataReference } from "./load-reference";
import { readPublished } from "./read-published";
import { writeParquet } from "./write-parquet";
import { type About, type Chunks, type Pages, writeCsv, writeGeojson } from "./write-text";

export type ExportRequest = { month: string; layout: Layout; format: FileFormat; licence: string };

export type Export = {
  /** Changes whenever a byte of the file would. */
  version: string;
  rows: number;
  /** Reads and writes in pages while it is consumed; can be consumed once. */
  write: () => Chunks;
};

const writers: Record<FileFormat, (layout: Layout, pages: Pages, about: About) => Chunks> = {
  csv: writeCsv,
  geojson: writeGeojson,
  parquet: writeParquet,
};

/** A month's public complaints as a file; null for an unknown month or one without public complaints. */
export async function exportMonth({ db }: { db: Database }, wanted: ExportRequest): Promise<Export | null> {
  const { month, layout, format, licence } = wanted;
  const span = monthMoments(month);
  if (!span) return null;
  const [{ rows, mark }, { reference, basis }] = await Promise.all([
    readFingerprint(db, span),
    loadOpenDataReference(db),
  ]);
  if (rows === 0) return null;
  const names = layout.columns.map(({ name }) => name);
  const version = createHash("sha256")
    .update(JSON.stringify([month, format, licence, names, rows, mark, basis]))
    .digest("base64url")
    .slice(0, 22);
  const write = () => writers[format](layout, readPublished(db, span, reference), { month, licence });
  return { version, rows, write };
}
