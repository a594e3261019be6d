import { classify, type RoutingKnowledge } from "./classify";
import { featuresOf } from "./features";
import type { LabelledText } from "./labelled/labelled-text";

/** For how many texts the first, or one of the first three, was right. */
export type Hits = { asked: number; first: number; three: number };
/** `confidence`: the mean confidence of the first guesses; well calibrated when near `first / asked`. */
type Accuracy = Hits & { confidence: number; byLabel: (Hits & { label: string })[] };

/** How many suggestions are shown. */
export const shown = 3;

/** The counts learnt from texts. */
export function teach(texts: readonly LabelledText[]): RoutingKnowledge[] {
  const known = new Map<string, { label: string; parts: number; counts: Map<number, number> }>();
  for (const { label, text } of texts) {
    const one = known.get(label) ?? { label, parts: 0, counts: new Map<number, number>() };
    known.set(label, one);
    for (const [feature, times] of featuresOf(text)) {
      one.parts += times;
      one.counts.set(feature, (one.counts.get(feature) ?? 0) + times);
    }
  }
  return [...known.values()];
}

/**
 * Classifies each text by what the others teach, in folds, so that no text is judged by itself.
 * @param given additional training data, never tested
 */
export function measureAccuracy(
  texts: readonly LabelledText[],
  given: readonly LabelledText[] = [],
  parts = 5,
): Accuracy {
  const byLabel = new Map<string, Hits>();
  let claimed = 0;
  for (let part = 0; part < parts; part += 1) {
    const knowledge = teach([...given, ...texts.filter((_one, index) => index % parts !== part)]);
    for (const { label, text } of texts.filter((_one, index) => index % parts === part)) {
      const guesses = classify(featuresOf(text), knowledge);
      const place = guesses.findIndex((guess) => guess.label === label);
      claimed += guesses[0]?.confidence ?? 0;
      const hits = byLabel.get(label) ?? { asked: 0, first: 0, three: 0 };
      byLabel.set(label, addHit(hits, place));
    }
  }
  const rows = [...byLabel].map(([label, hits]) => ({ label, ...hits }));
  const sum = (of: keyof Hits) => rows.reduce((total, row) => total + row[of], 0);
  const asked = sum("asked");
  return { asked, first: sum("first"), three: sum("three"), confidence: claimed / asked, byLabel: rows };
}

/** @param place rank of the right label among the guesses, from 0; -1 when it was none */
export function addHit({ asked, first, three }: Hits, place: number): Hits {
  return {
    asked: asked + 1,
    first: first + Number(place === 0),
    three: three + Number(place >= 0 && place < shown),
  };
}
