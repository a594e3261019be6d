import type { Database } from "@/db/database";
import { listCandidates, type MonthSpan, type Position } from "@/db/queries/statistics/open-data";
import { type OpenDataReference, type PublishedComplaint, publish } from "@/server/domain/opendata/published";

/** Rows in memory at a time; small enough that other requests wait only milliseconds while a page is written. */
const pageSize = 2_000;

/** The public complaints of a span in order of submission, in pages; the next is read on demand. */
export async function* readPublished(
  db: Database,
  span: MonthSpan,
  reference: OpenDataReference,
): AsyncGenerator<PublishedComplaint[]> {
  for (let after: Position | null = null; ; ) {
    const candidates = await listCandidates(db, span, after, pageSize);
    const rows = candidates.map((candidate) => publish(candidate, reference));
    if (rows.length > 0) yield rows.filter((row) => row !== null);
    const last = candidates.at(-1);
    if (!last || candidates.length < pageSize) return;
    after = last;
  }
}
