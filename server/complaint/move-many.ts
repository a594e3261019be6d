import type { Database } from "@/db/database";
import type { StaffActor } from "@/server/domain/actor";
import type { Locate } from "@/server/domain/area/located";
import type { BulkInput, BulkResult } from "@/server/domain/complaint/bulk";
import type { Status } from "@/server/domain/complaint/status";
import { DomainError } from "@/server/domain/errors";
import { log, traceOf } from "@/server/log";
import { addNote } from "./add-note";
import { takeMove } from "./take-move";

type BulkContext = { db: Database; actor: StaffActor; now: Date; locate: Locate };

/**
 * Makes one move, or writes one note, for many complaints, in order and each in its own transaction, so that a
 * refusal undoes no other. Returns a result for each; never throws for one of them.
 */
export async function moveMany(context: BulkContext, input: BulkInput): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  const seen = new Set<string>();
  for (const complaint of input.complaints) {
    if (seen.has(complaint.code)) continue;
    seen.add(complaint.code);
    results.push(await moveOne(context, input, complaint));
  }
  return results;
}

type BulkTarget = BulkInput["complaints"][number];

async function moveOne(context: BulkContext, input: BulkInput, complaint: BulkTarget): Promise<BulkResult> {
  const { code } = complaint;
  try {
    const status = await takeOne(context, input, complaint);
    return { code, outcome: "done", status, reason: null, detail: null };
  } catch (error) {
    if (!(error instanceof DomainError)) {
      log().error({ path: "complaint.moveMany", ...traceOf(error) }, "one move of many failed");
      return { code, outcome: "refused", status: null, reason: "internal", detail: null };
    }
    const outcome = error.code === "CONFLICT" ? "conflict" : "refused";
    return { code, outcome, status: null, reason: error.message, detail: error.detail ?? null };
  }
}

async function takeOne(
  context: BulkContext,
  { action, complaints: _all, ...owed }: BulkInput,
  complaint: BulkTarget,
): Promise<Status | null> {
  if (action !== "note")
    return (await takeMove(context, { ...owed, ...complaint, action, seenAt: null, photos: [] })).status;
  const { publicNote, internalNote } = owed;
  await addNote(context, { code: complaint.code, publicNote, internalNote });
  return null;
}
