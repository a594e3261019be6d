import { addKnowledge, hasLabels } from "@/db/queries/placing/suggestions";
import type { LabelledText } from "@/server/domain/routing/labelled/labelled-text";
import { labelledTexts } from "@/server/domain/routing/labelled/labelled-texts";
import { measureAccuracy, teach } from "@/server/domain/routing/measure-accuracy";
import { type SuggestionTarget, suggestedAgency } from "@/server/domain/routing/suggestion";
import type { Database } from "../database";
import { category, suggestionLabel } from "../schema";

/**
 * The initial knowledge of suggestions: our own labelled texts and each category's synonyms, with the held-out
 * accuracy. Runs once.
 */
export async function seedFirstLessons(db: Database): Promise<void> {
  if (await hasLabels(db)) return;
  const categories = await db.select().from(category);
  const words = categories.map(({ code, nameId, keywords }) => ({
    label: code,
    text: [nameId, ...keywords].join(" "),
  }));
  const agencies = new Map(
    categories.map(({ code, defaultUnitCode }) => [
      code,
      defaultUnitCode && suggestedAgency(defaultUnitCode),
    ]),
  );
  const ofAgencies = (texts: readonly LabelledText[]) =>
    texts.flatMap(({ label, text }) => {
      const agency = agencies.get(label);
      return agency ? [{ label: agency, text }] : [];
    });
  await learn(db, "category", labelledTexts, words);
  await learn(db, "unit", ofAgencies(labelledTexts), ofAgencies(words));
}

async function learn(
  db: Database,
  target: SuggestionTarget,
  texts: readonly LabelledText[],
  given: readonly LabelledText[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await addKnowledge(tx, target, teach([...given, ...texts]));
    for (const { label, asked, first, three } of measureAccuracy(texts, given).byLabel) {
      const held = { heldAsked: asked, heldFirst: first, heldThree: three };
      await tx
        .insert(suggestionLabel)
        .values({ target, label, ...held })
        .onConflictDoUpdate({ target: [suggestionLabel.target, suggestionLabel.label], set: held });
    }
  });
}
