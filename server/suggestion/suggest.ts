import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { readKnowledge } from "@/db/queries/placing/suggestions";
import { listUnits } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import { parseCode } from "@/server/domain/complaint/code";
import { notFound } from "@/server/domain/errors";
import { classify } from "@/server/domain/routing/classify";
import { featuresOf } from "@/server/domain/routing/features";
import { shown } from "@/server/domain/routing/measure-accuracy";
import type { SuggestionTarget } from "@/server/domain/routing/suggestion";
import { canRead } from "@/server/domain/staff/permission";
import { mayReceive, receivingKinds } from "@/server/domain/staff/receiving";
import { holdsOn } from "@/server/domain/validity";

type Context = { db: Database; actor: StaffActor; now: Date };

/**
 * Suggestions from a complaint's text: three categories, and three units that may receive it by a coordination. An
 * officer decides.
 * @throws NOT_FOUND
 */
export async function suggest({ db, actor, now }: Context, { code }: { code: string }) {
  const row = await findComplaint(db, parseCode(code) ?? "");
  if (!row || !canRead(actor, row)) throw notFound();
  const today = jakartaDay(now);
  const [categories, units, categoryGuesses, unitGuesses] = await Promise.all([
    listCategories(db),
    listUnits(db, receivingKinds.coordinate ?? [], today),
    guess(db, "category", row.text),
    guess(db, "unit", row.text),
  ]);
  const names = new Map(
    categories
      .filter((one) => holdsOn(one, today))
      .map(({ code: known, nameId, nameEn }) => [known, { id: nameId, en: nameEn }]),
  );
  const open = units.filter((unit) => mayReceive("coordinate", unit, { ...row, scope: actor.unitScope }));
  const receivers = new Map(open.map((unit) => [unit.code, unit]));
  return {
    categories: categoryGuesses
      .flatMap(({ label, confidence }) => {
        const name = names.get(label);
        return name ? [{ code: label, name, confidence }] : [];
      })
      .slice(0, shown),
    units: unitGuesses
      .flatMap(({ label, confidence }) => {
        const unit = receivers.get(label);
        return unit ? [{ id: unit.id, name: unit.name, confidence }] : [];
      })
      .slice(0, shown),
  };
}

async function guess(db: Database, target: SuggestionTarget, text: string) {
  const features = featuresOf(text);
  return features.size === 0 ? [] : classify(features, await readKnowledge(db, target, features.keys()));
}
