import { readTokens } from "../place/tokens";
import { guessCategory, indexCategories } from "./guess-category";
import { openCategorySearch, type SearchedCategory, searchCategories } from "./search-categories";

export type CategoryFinder = {
  /** Codes of the categories that the query may mean, the best first. */
  find: (query: string) => string[];
  /** At most three for a query that nothing was chosen by, and for what the description tells. */
  suggest: (description: string, query: string) => string[];
};

const mostSuggestions = 3;
/** Letters of a text that are read. */
const mostLetters = 4000;
/** The guess ranks a long text better, the search knows more words. */
const mostGuesses = 2;

/** Both ways to a category from words: the list that is searched, and suggestions. Pure; runs in the browser too. */
export function openCategoryFinder(categories: readonly SearchedCategory[]): CategoryFinder {
  const search = openCategorySearch(categories);
  const index = indexCategories(
    categories.map((one) => ({ ...one, nameId: one.name.id, nameEn: one.name.en })),
  );
  const look = (text: string, kind: "query" | "description") =>
    searchCategories(text.slice(0, mostLetters), search, kind).map(({ code }) => code);
  const find = (query: string) => look(query, "query");
  const read = (text: string) => {
    const guesses = guessCategory(readTokens(text.slice(0, mostLetters)), index);
    return [
      ...guesses.slice(0, mostGuesses).map(({ categoryCode }) => categoryCode),
      ...look(text, "description"),
    ];
  };
  return {
    find,
    suggest: (description, query) => {
      const all = [...find(query).slice(0, mostSuggestions), ...read(description)];
      return [...new Set(all)].slice(0, mostSuggestions);
    },
  };
}
