import { type EverydayQuery, everydayQueries } from "./everyday-queries";

const seed = "jakarta";

/** The halves of our queries by a seeded hash (FNV-1a) of each, so that a new query moves no other. */
export function splitQueries() {
  const isHeldOut = ({ query }: EverydayQuery) => hash(`${seed}:${query}`) % 2 === 1;
  return {
    building: everydayQueries.filter((one) => !isHeldOut(one)),
    heldOut: everydayQueries.filter(isHeldOut),
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Shares from 0 to 1 of queries whose category is among the first three, and of those that find nothing. */
export function measureSearch(queries: readonly EverydayQuery[], find: (query: string) => string[]) {
  const results = queries.map(({ query, codes }) => ({ codes, found: find(query) }));
  const share = (holds: (one: (typeof results)[number]) => boolean) =>
    results.filter(holds).length / queries.length;
  return {
    queries: queries.length,
    first: share(({ found, codes }) => codes.includes(found[0] ?? "")),
    firstThree: share(({ found, codes }) => found.slice(0, 3).some((code) => codes.includes(code))),
    nothing: share(({ found }) => found.length === 0),
  };
}
