import type { Transaction } from "@/db/database";
import { endArea, insertAreas, insertOfficialShapes, insertUnits } from "@/db/queries/area/area-split";
import { findUnitByCode } from "@/db/queries/staff/units";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { Part, SplitAreaInput } from "@/server/domain/admin/split";
import { boundsOf, labelPoint } from "@/server/domain/area/geometry";
import { jakartaDay } from "@/server/domain/calendar";
import { kelurahanUnitCode } from "@/server/domain/complaint/placement";
import { days } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import { carryRules } from "./carry-rules";
import { examineSplit } from "./examine-split";

type Parts = readonly Part[];

/** Days ahead that a split may be planned; by then borders change again. */
const furthestDays = 730;

/**
 * Splits a kelurahan into several from a day on. The old one keeps its code, its complaints and its unit, which
 * finishes its open ones; each new one gets a unit beside it and copies of the routing rules.
 * @throws INVALID split_day_too_early, split_day_too_late · as `examineSplit`
 */
export async function splitArea(context: AdminContext, input: SplitAreaInput): Promise<void> {
  const { day, reason } = input;
  refuseDay(day, context.now);
  await context.db.transaction(async (tx) => {
    const { row, parts } = await examineSplit(tx, input, jakartaDay(context.now));
    await endArea(tx, row.id, day);
    await insertAreas(
      tx,
      parts.map((part) => areaOf(part, row, day)),
    );
    await insertOfficialShapes(tx, parts.map(shapeRow));
    const parentId = (await findUnitByCode(tx, kelurahanUnitCode(row.code)))?.parentId ?? null;
    await insertUnits(
      tx,
      parts.map((part) => unitOf(part, parentId, day)),
    );
    const rules = await carryRules(tx, { from: row.code, parts, day });
    const splitInto = parts.map(({ code, name }) => `${code} ${name}`);
    await recordChange(tx, context, {
      entity: "area",
      key: row.code,
      before: { validTo: null },
      after: { validTo: day, splitInto: splitInto.join(", "), rules },
      reason,
    });
    await recordParts(tx, context, { parts, from: row.code, day, reason });
  });
}

function refuseDay(day: string, now: Date): void {
  if (day <= jakartaDay(now)) throw invalid("split_day_too_early");
  const furthest = jakartaDay(new Date(now.getTime() + days(furthestDays)));
  if (day > furthest) throw invalid("split_day_too_late", { day: furthest });
}

function areaOf({ code, name, shape }: Part, old: { code: string; parentCode: string | null }, day: string) {
  const { latitude, longitude } = labelPoint(shape);
  return {
    code,
    name,
    level: "kelurahan" as const,
    parentCode: old.parentCode,
    splitFrom: old.code,
    labelLatitude: latitude,
    labelLongitude: longitude,
    validFrom: day,
  };
}

const shapeRow = ({ code, shape }: Part) => ({ areaCode: code, geometry: shape, bounds: boundsOf(shape) });

function unitOf({ code, name }: Part, parentId: number | null, day: string) {
  const title = `Kelurahan ${name}`;
  return {
    code: kelurahanUnitCode(code),
    name: title,
    shortName: title,
    kind: "kelurahan" as const,
    parentId,
    areaCode: code,
    validFrom: day,
  };
}

type Change = { parts: Parts; from: string; day: string; reason: string };

async function recordParts(tx: Transaction, context: AdminContext, { parts, from, day, reason }: Change) {
  for (const { code, name } of parts) {
    const after = { name, splitFrom: from, validFrom: day };
    await recordChange(tx, context, { entity: "area", key: code, before: null, after, reason });
    const unit = { name: `Kelurahan ${name}`, areaCode: code, validFrom: day };
    const key = kelurahanUnitCode(code);
    await recordChange(tx, context, { entity: "unit", key, before: null, after: unit, reason });
  }
}
