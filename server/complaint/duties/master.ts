import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { parseCode } from "@/server/domain/complaint/code";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { readLedger } from "@/server/domain/complaint/ledger";
import { refusedMasters } from "@/server/domain/complaint/objection";
import { doubtsOfMerge } from "@/server/domain/complaint/similar";
import { isClosed } from "@/server/domain/complaint/status";
import { conflict, invalid } from "@/server/domain/errors";
import { canRead } from "@/server/domain/staff/permission";
import { authorizeRead, factsOf } from "../access";
import { writeStep } from "../write-step";
import type { SettleDuty } from "./types";

/** Merges the duplicate into its master, whose clock runs from the earlier of the two. */
export const settleMaster: SettleDuty = async (tx, { row, actor, now, input }) => {
  if (!input.masterCode?.trim()) throw invalid("master_missing");
  const code = parseCode(input.masterCode);
  if (!code) throw invalid("master_no_number", { code: input.masterCode });
  if (code === row.code) throw invalid("master_is_itself");
  const found = await lockComplaint(tx, code);
  if (!found || !canRead(actor, factsOf(found))) throw invalid("master_unknown", { code });
  const master = authorizeRead(actor, found);
  // Another officer merged it the other way round a moment ago.
  if (master.masterCode === row.code) throw conflict();
  if (isClosed(master.status)) throw invalid("master_is_closed");
  // What everybody reads would go out of sight; of a private duplicate the public master shows nothing.
  const hides = row.isPublic && !master.isPublic;
  if (hides || master.isConfidential !== row.isConfidential) throw invalid("master_differs_in_privacy");
  if (master.accusedUnitId !== row.accusedUnitId) throw invalid("master_differs_in_accused");
  if (!input.publicNote && doubtsOfMerge(row, master).length > 0) throw invalid("merge_reason_missing");
  const events = await listEvents(tx, row.id);
  if (refusedMasters(events).has(master.code)) throw invalid("merge_was_refused", { code: master.code });
  const payload = { startedAt: earliestStart(events, row) };
  await writeStep(tx, { row: master, kind: "absorb", actor, now, internalNote: row.code, payload });
  return { payload: { masterCode: master.code } };
};

/** A duplicate that absorbed others starts with the earliest of them. */
function earliestStart(events: readonly ComplaintEvent[], row: { submittedAt: Date }): string {
  const { completion } = readLedger(events);
  return (completion[0]?.at ?? row.submittedAt).toISOString();
}
