import { findUnit } from "@/db/queries/staff/units";
import { jakartaDay } from "@/server/domain/calendar";
import { invalid } from "@/server/domain/errors";
import { mayReceive } from "@/server/domain/staff/receiving";
import { holdsOn } from "@/server/domain/validity";
import type { SettleDuty } from "./types";

/** The unit that receives it; one that only Biro may hand it to is named in the request. */
export const settleUnit: SettleDuty = async (tx, { row, move, actor, input, now }) => {
  if (!input.unitId) throw invalid("unit_missing");
  const target = await findUnit(tx, input.unitId);
  if (!target || !holdsOn(target, jakartaDay(now))) throw invalid("unit_unknown");
  const scope = actor.kind === "staff" ? actor.unitScope : [];
  if (
    !mayReceive(input.action, target, {
      holderUnitId: row.holderUnitId,
      openTaskUnitIds: row.openTaskUnitIds,
      isConfidential: row.isConfidential,
      walledUnitIds: row.walledUnitIds,
      scope,
    })
  ) {
    throw invalid("unit_not_eligible");
  }
  return move.action === input.action
    ? { toUnitId: target.id, payload: {} }
    : { payload: { wantedUnitId: target.id } };
};
