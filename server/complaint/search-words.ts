import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listKnownAreas } from "@/db/queries/area/areas";
import { findSimilarArea, findSimilarStem, isStemKnown } from "@/db/queries/complaint/common-words";
import type { StaffActor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import {
  gatherNames,
  type NamedCodes,
  readWanted,
  readWords,
  type SearchTerm,
} from "@/server/domain/desk/search-words";
import { readerOf } from "@/server/domain/staff/reader";

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

/**
 * Replaces each unknown word by the common word or area that it resembles; null when none does. Which words are known
 * tells of private texts: for readers without them only areas count.
 */
export async function mendSpelling(
  { db, actor }: { db: Database; actor: StaffActor },
  text: string,
): Promise<string | null> {
  const words = readWords(text);
  const mend = readerOf(actor).onlyPublicWords ? mendArea : mendWord;
  const mended = await Promise.all(words.map((word) => mend(db, word)));
  const isMended = mended.some((word, index) => word !== words[index]);
  return isMended ? mended.join(" ") : null;
}

const isMendable = (word: string) => word.length >= 4 && !/\d/.test(word);

async function mendArea(db: Database, word: string): Promise<string> {
  return (isMendable(word) && (await findSimilarArea(db, word, leastLikeness))) || word;
}

async function mendWord(db: Database, word: string): Promise<string> {
  if (!isMendable(word) || (await isStemKnown(db, word))) return word;
  const [area, stem] = await Promise.all([
    findSimilarArea(db, word, leastLikeness),
    findSimilarStem(db, word, leastLikeness),
  ]);
  return stem ?? area ?? word;
}
