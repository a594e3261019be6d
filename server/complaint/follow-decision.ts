import { randomInt } from "node:crypto";
import type { Transaction } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import {
  findReviewRates,
  insertReview,
  lockOpenReview,
  setVerdict,
} from "@/db/queries/complaint/verification";
import { jakartaDay } from "@/server/domain/calendar";
import type { Action } from "@/server/domain/complaint/status";
import { pickForReview } from "@/server/domain/verification/sampling";
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
    const basis = pickForReview(findings, await findReviewRates(tx, jakartaDay(now)), draw());
    if (basis)
      await insertReview(tx, {
        complaintId: row.id,
        eventId,
        acceptedById: staffId,
        basis,
        findings,
        pickedAt: now,
      });
  }
  if (action === "revoke") {
    const open = await lockOpenReview(tx, row.id);
    if (open) await setVerdict(tx, open.id, { verdict: "overturned", staffId, note, decidedAt: now });
  }
}
