import compile from "icu-minify/compile";

/** The same dictionary with every message parsed already, so that a browser needs a formatter of 1 kB, not a parser of 9. */
export function compileWords<Words extends object>(words: Words): Words {
  const compiled = Object.entries(words).map(([key, word]) => [
    key,
    typeof word === "string" ? plain(compile(word)) : compileWords(word),
  ]);
  return Object.fromEntries(compiled);
}

/** The compiler's objects have no prototype; such ones may not travel to a client component. */
const plain = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
