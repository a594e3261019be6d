import type { Transaction } from "@/db/database";
import type { Status } from "@/server/domain/complaint/status";
import { settleDuties } from "./duties";
import { followDecision } from "./follow-decision";
import type { MoveStep } from "./move-step";
import { writeStep } from "./write-step";

/**
 * Applies an allowed move in the caller's transaction on a locked row: settles its duties, writes the event, and may
 * sample a verifier's decision for an audit.
 * @throws INVALID when a duty is missing · FORBIDDEN objection_window_over
 */
export async function applyMove(tx: Transaction, step: MoveStep): Promise<{ code: string; status: Status }> {
  const { row, move, actor, now, input, message } = step;
  const settled = await settleDuties(tx, step);
  const { eventId, status } = await writeStep(tx, {
    ...settled,
    row,
    kind: move.action,
    actor,
    now,
    publicNote: input.publicNote,
    internalNote: message ? message.words : actor.kind === "staff" ? input.internalNote : null,
    photos: input.photos,
    isLenient: message !== undefined,
  });
  if (actor.kind === "staff" && actor.role === "verifier") {
    const { action } = move;
    const { staffId } = actor;
    await followDecision(tx, { row, action, eventId, staffId, note: input.publicNote, now });
  }
  return { code: row.code, status };
}
