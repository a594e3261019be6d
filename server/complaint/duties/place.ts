import type { Transaction } from "@/db/database";
import { findCategory } from "@/db/queries/admin/categories";
import { findRuleTarget } from "@/db/queries/admin/sla-rules";
import { isInForce } from "@/db/queries/area/areas";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { findUnitByCode } from "@/db/queries/staff/units";
import { jakartaDay } from "@/server/domain/calendar";
import { isConfidentialBesides } from "@/server/domain/complaint/accused";
import { inspectorateCode, isHeld, kelurahanUnitCode } from "@/server/domain/complaint/placement";
import { invalid } from "@/server/domain/errors";
import { holdsOn } from "@/server/domain/validity";
import type { MoveStep } from "../move-step";
import type { DutyOutcome } from "./types";

/**
 * Placing by the intake desk: a position, a kelurahan, or, of a held complaint, its own place; and the category whose
 * weight sets the SLA again.
 */
export async function settlePlace(
  tx: Transaction,
  { row, input, located, now }: Pick<MoveStep, "input" | "located" | "now"> & { row: ComplaintRow },
): Promise<DutyOutcome> {
  if (located?.kind === "outside") throw invalid("outside_jakarta");
  const isReleased = !located && !input.kelurahanCode && isHeld(row);
  const kelurahanCode =
    located?.kelurahanCode ?? input.kelurahanCode ?? (isReleased ? row.kelurahanCode : null);
  if (!kelurahanCode) throw invalid("place_missing");
  const today = jakartaDay(now);
  const category = await findCategory(tx, input.categoryCode ?? row.categoryCode);
  const isNew = category?.code !== row.categoryCode;
  if (!category || (isNew && !holdsOn(category, today))) throw invalid("category_unknown");
  const origin = await findUnitByCode(tx, kelurahanUnitCode(kelurahanCode));
  if (!origin || !holdsOn(origin, today) || !(await isInForce(tx, kelurahanCode, today)))
    throw invalid("place_unknown");
  const isConfidential = isConfidentialBesides(await listEvents(tx, row.id)) || category.isConfidential;
  const holder = isConfidential ? await findUnitByCode(tx, inspectorateCode) : origin;
  return {
    toUnitId: (holder ?? origin).id,
    payload: {
      ...(input.point ?? {}),
      kelurahanCode,
      nearBorder: isReleased ? row.isNearBorder : (located?.isNearBorder ?? false),
      originUnitId: origin.id,
      categoryCode: category.code,
      weight: category.weight,
      isConfidential,
      sla: await findRuleTarget(tx, category.weight, row.submittedAt),
    },
  };
}
