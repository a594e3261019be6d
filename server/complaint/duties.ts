import type { Transaction } from "@/db/database";
import type { Action, Duty } from "@/server/domain/complaint/status";
import { invalid } from "@/server/domain/errors";
import { settleDate } from "./duties/date";
import { settleMaster } from "./duties/master";
import { settleObjection } from "./duties/objection";
import { settlePerson } from "./duties/person";
import { settlePlace } from "./duties/place";
import { settleQuestion } from "./duties/question";
import { settleRejectionReason } from "./duties/rejection-reason";
import { settleRelease } from "./duties/release";
import { settleRequest } from "./duties/request";
import type { DutyOutcome, SettleDuty } from "./duties/types";
import { settleUnit } from "./duties/unit";
import type { MoveStep } from "./move-step";

const settleNote: SettleDuty = (_tx, { input, message }) => {
  if (!input.publicNote && !message) throw invalid("note_missing");
  return { payload: {} };
};

const settleReason: SettleDuty = (_tx, { input, message }) => {
  if (!input.publicNote && !message) throw invalid("reason_missing");
  return { payload: {} };
};

const settlePhoto: SettleDuty = (_tx, { input }) => {
  if (input.photos.length === 0) throw invalid("photo_missing");
  return { payload: { photoIds: input.photos.map((photo) => photo.id) } };
};

const settlers: Record<Duty, SettleDuty> = {
  public_note: settleNote,
  reason: settleReason,
  photo: settlePhoto,
  unit: settleUnit,
  person: settlePerson,
  place: settlePlace,
  date: settleDate,
  rejection_reason: settleRejectionReason,
  master: settleMaster,
};

/** What a move does besides its duties. */
const byAction: Partial<Record<Action, SettleDuty>> = {
  ask: settleQuestion,
  unmerge: settleRelease,
  appeal: settleRelease,
  reopen: settleObjection,
};

/** Settles all duties of the move, and applies the request that it decides. */
export async function settleDuties(tx: Transaction, step: MoveStep): Promise<DutyOutcome> {
  const own = byAction[step.move.action];
  const all = [...(own ? [own] : []), ...step.move.owes.map((duty) => settlers[duty])];
  if (step.move.pending) all.push(settleRequest);
  let settled: DutyOutcome = { payload: {} };
  for (const settle of all) {
    const next = await settle(tx, step);
    settled = { ...settled, ...next, payload: { ...settled.payload, ...next.payload } };
  }
  return settled;
}
