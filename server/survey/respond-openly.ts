import type { Database } from "@/db/database";
import { findUnitByCode } from "@/db/queries/staff/units";
import { jakartaDay } from "@/server/domain/calendar";
import { invalid } from "@/server/domain/errors";
import type { UnitKind } from "@/server/domain/staff/role";
import { quarterOf } from "@/server/domain/survey/quarter";
import type { SurveyResponse } from "@/server/domain/survey/response";
import { holdsOn } from "@/server/domain/validity";
import { storeResponse } from "./store-response";
import { markOf, readPass } from "./token";

/** Kinds of units that serve people, and so can be rated. */
export const servingKinds: readonly UnitKind[] = [
  "dinas",
  "badan",
  "biro",
  "suku_dinas",
  "upt",
  "kota",
  "kecamatan",
  "kelurahan",
  "inspektorat",
];

type OpenAnswer = SurveyResponse & { pass: string; unitCode: string };

/**
 * Stores a response to the open survey about a chosen unit, once for each signed form.
 * @throws INVALID survey_form_old, unit_unknown · CONFLICT survey_answered
 */
export async function respondOpenly(
  { db, now, secretKey }: { db: Database; now: Date; secretKey: string },
  { pass, unitCode, ...filled }: OpenAnswer,
): Promise<void> {
  const quarter = readPass(secretKey, pass);
  if (quarter === null || quarter !== quarterOf(now)) throw invalid("survey_form_old");
  const unit = await findUnitByCode(db, unitCode);
  if (!unit || !holdsOn(unit, jakartaDay(now)) || !servingKinds.includes(unit.kind))
    throw invalid("unit_unknown");
  const where = { unitId: unit.id, quarter, channel: "open" as const, mark: markOf(pass), now };
  await db.transaction((tx) => storeResponse(tx, filled, where));
}
