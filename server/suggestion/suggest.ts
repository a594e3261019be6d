import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { readKnowledge } from "@/db/queries/placing/suggestions";
import { jakartaDay } from "@/server/domain/calendar";
import type { LocalizedLabel } from "@/server/domain/complaint/privacy";
import { classify } from "@/server/domain/routing/classify";
import { featuresOf } from "@/server/domain/routing/features";
import { shown } from "@/server/domain/routing/measure-accuracy";
import type { SuggestionTarget } from "@/server/domain/routing/suggestion";
import { holdsOn } from "@/server/domain/validity";

type Context = { db: Database; now: Date };
type Receiver = { id: number; code: string; name: string };
type SuggestedLabel = {
  categories: { code: string; name: LocalizedLabel; confidence: number }[];
  units: { id: number; name: string; confidence: number }[];
};

/**
 * What a complaint's text makes likely: three categories, and three of the units that may receive it by a
 * coordination. It only suggests; an officer decides.
 */
export async function suggest(
  { db, now }: Context,
  text: string,
  receivers: Promise<readonly Receiver[]>,
): Promise<SuggestedLabel> {
  const [categories, units, categoryGuesses, unitGuesses] = await Promise.all([
    listCategories(db),
    receivers,
    guess(db, "category", text),
    guess(db, "unit", text),
  ]);
  const today = jakartaDay(now);
  const names = new Map(
    categories
      .filter((one) => holdsOn(one, today))
      .map(({ code: known, nameId, nameEn }) => [known, { id: nameId, en: nameEn }]),
  );
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return {
    categories: categoryGuesses
      .flatMap(({ label, confidence }) => {
        const name = names.get(label);
        return name ? [{ code: label, name, confidence }] : [];
      })
      .slice(0, shown),
    units: unitGuesses
      .flatMap(({ label, confidence }) => {
        const unit = byCode.get(label);
        return unit ? [{ id: unit.id, name: unit.name, confidence }] : [];
      })
      .slice(0, shown),
  };
}

async function guess(db: Database, target: SuggestionTarget, text: string) {
  const features = featuresOf(text);
  return features.size === 0 ? [] : classify(features, await readKnowledge(db, target, features.keys()));
}
