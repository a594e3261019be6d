import { nameOf, read } from "./knowledge";
import type { LabelledMessage } from "./messages";

/** How often the guess is right over labelled messages; shares from 0 to 1. */
export function measure(messages: readonly LabelledMessage[]) {
  const results = messages.map((one) => ({ ...one, guess: read(one.text) }));
  const placed = results.filter(({ kelurahan }) => kelurahan.length > 0);
  const named = results.filter(({ category }) => category !== null);
  const sure = results.filter(({ guess }) => guess.places[0]?.isSure);
  const sureCategory = results.filter(({ guess }) => guess.categories[0]?.isSure);
  const isRight = (labels: readonly string[], code: string | undefined) =>
    labels.includes(nameOf(code ?? ""));
  const share = <One>(of: readonly One[], holds: (one: One) => boolean, all: readonly unknown[] = of) =>
    Number((of.filter(holds).length / all.length).toFixed(3));
  return {
    messages: messages.length,
    withPlace: placed.length,
    first: share(placed, ({ kelurahan, guess }) => isRight(kelurahan, guess.places[0]?.kelurahanCode)),
    firstThree: share(placed, ({ kelurahan, guess }) =>
      guess.places.some((one) => isRight(kelurahan, one.kelurahanCode)),
    ),
    sure: share(sure, () => true, messages),
    wrongButSure: share(
      sure,
      ({ kelurahan, guess }) => !isRight(kelurahan, guess.places[0]?.kelurahanCode),
      messages,
    ),
    categoryFirst: share(named, ({ category, guess }) => guess.categories[0]?.categoryCode === category),
    categoryFirstThree: share(named, ({ category, guess }) =>
      guess.categories.some((one) => one.categoryCode === category),
    ),
    categorySure: share(sureCategory, () => true, messages),
    categoryWrongButSure: share(
      sureCategory,
      ({ category, guess }) => guess.categories[0]?.categoryCode !== category,
      messages,
    ),
  };
}
