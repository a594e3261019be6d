import type { CategoryRow } from "@/db/queries/admin/categories";
import { otherCategoryCode } from "@/server/domain/complaint/placement";

export type FindCategory = (name: string, text: string) => string;

type NamedCategory = Pick<CategoryRow, "code" | "nameId" | "nameEn" | "keywords">;

/**
 * Our category for an external name: by the mapping, by our own name or code whatever its case and blanks, by the
 * longest of our synonyms in the name, by the text; else `lainnya`, for the intake desk.
 */
export function buildCategories(
  rows: readonly NamedCategory[],
  synonyms: Readonly<Record<string, string>>,
): FindCategory {
  const names = new Map<string, string>();
  for (const row of rows)
    for (const name of [row.nameEn, row.code, row.nameId]) names.set(plain(name), row.code);
  for (const [word, code] of Object.entries(synonyms)) names.set(plain(word), code);
  const keywords = rows
    .flatMap((row) =>
      [row.nameId, ...row.keywords].map((word) => ({ word: ` ${plain(word)} `, code: row.code })),
    )
    .filter(({ code }) => code !== otherCategoryCode)
    .sort((a, b) => b.word.length - a.word.length);
  const byWord = (text: string) => {
    const words = ` ${plain(text)} `;
    return keywords.find(({ word }) => words.includes(word))?.code ?? null;
  };
  const kept = new Map<string, string | null>();
  const byName = (name: string) => {
    const key = plain(name);
    if (!kept.has(key) && kept.size < 10_000) kept.set(key, names.get(key) ?? byWord(key));
    return kept.has(key) ? kept.get(key) : (names.get(key) ?? byWord(key));
  };
  return (name, text) => (name ? byName(name) : null) ?? byWord(text.slice(0, 1000)) ?? otherCategoryCode;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
