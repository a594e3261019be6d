import { randomInt } from "node:crypto";
import type { Transaction } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { findAuditRates, insertAudit, lockOpenAudit, setVerdict } from "@/db/queries/complaint/verification";
import { jakartaDay } from "@/server/domain/calendar";
import type { Action } from "@/server/domain/complaint/status";
import { pickForAudit } from "@/server/domain/verification/sampling";
import { readClaim } from "./read-claim";

type Decision = {
  row: ComplaintRow;
  action: Action;
  eventId: number;
  staffId: number;
  note: string | null;
  now: Date;
};

const steps = 1_000_000;
const drawOne = () => randomInt(steps) / steps;

/**
 * Follows up a verifier's decision in its transaction: samples an acceptance for a second look, or records a
 * withdrawn one as the verdict. `draw` is a number from 0 to 1.
 */
export async function followDecision(tx: Transaction, decision: Decision, draw: () => number = drawOne) {
  const { row, action, eventId, staffId, note, now } = decision;
  if (action === "confirm") {
    const { findings } = await readClaim(tx, row);
    const basis = pickForAudit(findings, await findAuditRates(tx, jakartaDay(now)), draw());
    if (basis)
      await insertAudit(tx, {
        complaintId: row.id,
        eventId,
        acceptedById: staffId,
        basis,
        findings,
        pickedAt: now,
      });
  }
  if (action === "revoke") {
    const open = await lockOpenAudit(tx, row.id);
    if (open) await setVerdict(tx, open.id, { verdict: "overturned", staffId, note, decidedAt: now });
  }
}
