import type { Transaction } from "@/db/database";
import { type ComplaintRow, lockComplaint } from "@/db/queries/complaint/complaints";
import type { Actor } from "@/server/domain/actor";
import type { Location } from "@/server/domain/area/located";
import { moveSchema, type PhotoClaim } from "@/server/domain/complaint/input";
import { isHeld } from "@/server/domain/complaint/placement";
import type { Status } from "@/server/domain/complaint/status";
import { conflict } from "@/server/domain/errors";
import type { Point } from "@/server/domain/geo";
import { authorizeMove } from "./access";
import { applyMove } from "./apply-move";
import { settlePlace } from "./duties/place";
import { moveByMessage } from "./move-by-message";
import type { MoveStep } from "./move-step";
import { writeStep } from "./write-step";

export type OwnPlace = {
  point: Point | null;
  /** The area of the position; null when there is none. */
  located: Location | null;
  kelurahanCode: string | null;
  categoryCode: string | null;
  /** The reporter's text about it, for officers. */
  words: string | null;
  photos: readonly PhotoClaim[];
};

type Placing = { row: ComplaintRow; actor: Actor; now: Date; place: OwnPlace };

/**
 * Places the reporter's own complaint at the intake desk after their words are appended, on a locked row. One that
 * accuses an office gets its place and waits on, one that is held for a burst stays as it is.
 * @throws CONFLICT it is placed by now · FORBIDDEN its rejection is proposed · INVALID outside_jakarta, place_missing
 */
export async function placeOwn(
  tx: Transaction,
  { row, actor, now, place }: Placing,
): Promise<{ code: string; status: Status }> {
  if (row.status !== "triage") throw conflict();
  const { words, located, photos, ...where } = place;
  const isAsked = row.pending === "answer";
  if (isAsked) await moveByMessage(tx, { row, actor, action: "answer", now, words });
  else if (words) {
    const { row: own } = authorizeMove(actor, row, "verify", row.status);
    await writeStep(tx, { row: own, kind: "note", actor, now, internalNote: words });
  }
  if (isAsked && isHeld(row)) return { code: row.code, status: row.status };
  const found = await lockComplaint(tx, row.code);
  const allowed = authorizeMove(actor, found, "verify", row.status);
  const asked = { code: row.code, action: "verify", expectedStatus: row.status, photos, ...where };
  const step = { ...allowed, actor, now, located, input: moveSchema.parse(asked) };
  return allowed.row.isConfidential ? keepPlace(tx, step) : applyMove(tx, step);
}

/** The intake desk, not the reporter, lets a complaint go on to the kelurahan that it may be about. */
async function keepPlace(tx: Transaction, step: MoveStep): Promise<{ code: string; status: Status }> {
  const { row, actor, now, input } = step;
  const { payload } = await settlePlace(tx, step);
  await writeStep(tx, {
    row,
    kind: "note",
    actor,
    now,
    payload: { ...payload, isConfidential: payload.isConfidential || undefined },
    photos: input.photos,
  });
  return { code: row.code, status: row.status };
}
