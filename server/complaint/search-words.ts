import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listKnownAreas } from "@/db/queries/area/areas";
import { findSimilarArea, findSimilarStem, isStemKnown } from "@/db/queries/complaint/common-words";
import { jakartaDay } from "@/server/domain/calendar";
import {
  gatherNames,
  type NamedCodes,
  readWanted,
  readWords,
  type SearchTerm,
} from "@/server/domain/desk/search-words";

/** Trigram similarity from which a misspelt word is replaced. */
const leastLikeness = 0.34;

/** Left out in searches: "Kota Administrasi Jakarta Pusat". */
const officialPrefix = /^(Kota|Kabupaten) Administrasi /;

/** Parses a search: stems of words, and codes of the areas and categories that it names. */
export async function readSearch(
  { db, now }: { db: Database; now: Date },
  text: string | null,
): Promise<SearchTerm[]> {
  return text ? readWanted(text, await readNames(db, now)) : [];
}

async function readNames(db: Database, now: Date): Promise<NamedCodes> {
  const [areas, categories] = await Promise.all([listKnownAreas(db, jakartaDay(now)), listCategories(db)]);
  const pairs = categories.flatMap(({ code, nameId, nameEn }) =>
    [nameId, nameEn].flatMap((name) => [name, ...readWords(name)].map((part) => [part, code] as const)),
  );
  const places = areas.flatMap(({ code, name }) =>
    [name, name.replace(officialPrefix, "")].map((said) => [said, code] as const),
  );
  return gatherNames([...places, ...pairs]);
}

/** Replaces each unknown word by the common word or area that it resembles; null when none does. */
export async function mendSpelling(db: Database, text: string): Promise<string | null> {
  const words = readWords(text);
  const mended = await Promise.all(words.map((word) => mendWord(db, word)));
  const isMended = mended.some((word, index) => word !== words[index]);
  return isMended ? mended.join(" ") : null;
}

async function mendWord(db: Database, word: string): Promise<string> {
  if (word.length < 4 || /\d/.test(word) || (await isStemKnown(db, word))) return word;
  const [area, stem] = await Promise.all([
    findSimilarArea(db, word, leastLikeness),
    findSimilarStem(db, word, leastLikeness),
  ]);
  return stem ?? area ?? word;
}
