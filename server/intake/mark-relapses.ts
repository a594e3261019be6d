import type { Database } from "@/db/database";
import { listRelapses } from "@/db/queries/area/relapses";
import type { ComplaintDraft } from "./store";

/**
 * Records in the first event of each complaint which earlier one it repeats, so that a relapse stays in its timeline.
 */
export async function markRelapses(
  db: Database,
  drafts: readonly ComplaintDraft[],
): Promise<ComplaintDraft[]> {
  const reports = drafts.map(({ message, event: { payload }, isConfidential }) => {
    const { latitude, longitude, categoryCode } = payload;
    if (isConfidential || latitude === undefined || longitude === undefined || !categoryCode) return null;
    return { latitude, longitude, categoryCode, submittedAt: message.submittedAt };
  });
  const found = await listRelapses(
    db,
    reports.flatMap((report) => report ?? []),
  );
  return drafts.map((draft, index) => {
    const recurs = reports[index] ? found.shift() : null;
    if (!recurs) return draft;
    return { ...draft, event: { ...draft.event, payload: { ...draft.event.payload, recurs } } };
  });
}
