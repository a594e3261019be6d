import type { Transaction } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { parseCode } from "@/server/domain/complaint/code";
import { readLedger } from "@/server/domain/complaint/ledger";
import { isClosed } from "@/server/domain/complaint/status";
import { conflict, invalid } from "@/server/domain/errors";
import { authorizeRead } from "../access";
import { writeStep } from "../write-step";
import type { SettleDuty } from "./types";

/** Merges the duplicate into its master, whose clock runs from the earlier of the two. */
export const settleMaster: SettleDuty = async (tx, { row, actor, now, input }) => {
  const code = input.masterCode ? parseCode(input.masterCode) : null;
  if (!code) throw invalid("master_missing");
  if (code === row.code) throw invalid("master_is_itself");
  const master = authorizeRead(actor, await lockComplaint(tx, code));
  // Another officer merged it the other way round a moment ago.
  if (master.masterCode === row.code) throw conflict();
  if (isClosed(master.status)) throw invalid("master_is_closed");
  if (master.isPublic !== row.isPublic || master.isConfidential !== row.isConfidential) {
    throw invalid("master_differs_in_privacy");
  }
  const payload = { startedAt: await earliestStart(tx, row) };
  await writeStep(tx, { row: master, kind: "absorb", actor, now, internalNote: row.code, payload });
  return { payload: { masterCode: master.code } };
};

/** A duplicate that absorbed others starts with the earliest of them. */
async function earliestStart(tx: Transaction, row: { id: number; submittedAt: Date }): Promise<string> {
  const { completion } = readLedger(await listEvents(tx, row.id));
  return (completion[0]?.at ?? row.submittedAt).toISOString();
}
