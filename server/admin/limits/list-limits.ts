import type { Database } from "@/db/database";
import {
  listDisclosureLimits,
  listExtensionLimits,
  listHandOverLimits,
  listHoldLimits,
  listMessageLimits,
  listQuestionLimits,
  listRetentionRules,
} from "@/db/queries/admin/limits";
import { listPublicSnapshots } from "@/db/queries/statistics/snapshots";

const newestFirst = (a: { validFrom: string }, b: { validFrom: string }) =>
  b.validFrom.localeCompare(a.validFrom);

/** Every version of every limit, the newest first. */
export async function listLimits(db: Database) {
  const [extensions, handOvers, questions, holds, disclosures, keepings, messages, snapshots] =
    await Promise.all([
      listExtensionLimits(db),
      listHandOverLimits(db),
      listQuestionLimits(db),
      listHoldLimits(db),
      listDisclosureLimits(db),
      listRetentionRules(db),
      listMessageLimits(db),
      listPublicSnapshots(db),
    ]);
  return {
    extensions: extensions.sort(newestFirst),
    handOvers: handOvers.sort(newestFirst),
    questions: questions.sort(newestFirst),
    holds: holds.sort(newestFirst),
    disclosures: disclosures.sort(newestFirst),
    keepings: keepings.sort(newestFirst),
    messages: messages.sort(newestFirst),
    frozenMonths: snapshots.map(({ month }) => month),
  };
}
