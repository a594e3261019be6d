export const personalKinds = ["nik", "phone", "email", "plate", "account", "link"] as const;
export type PersonalData = (typeof personalKinds)[number];

/** Where a piece of personal data stands in a text, as offsets; `to` is exclusive. */
export type PersonalSpan = { kind: PersonalData; from: number; to: number };

export type Passage = { text: string; from: number; to: number };

/** Every match of an expression with the flag `g`, or of what its lookahead captures, with its offsets. */
export const findPassages = (text: string, expression: RegExp): Passage[] =>
  Array.from(text.matchAll(expression), (match) => {
    const found = match[0] || (match[1] ?? "");
    return { text: found, from: match.index, to: match.index + found.length };
  });

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

const reach = 48;
const listWords = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];

/** The words before a place in the same sentence, nearest first. */
export const wordsBefore = (text: string, from: number, count: number, end = /[;!?\n]|\.\s/): string[] =>
  listWords(
    text
      .slice(Math.max(0, from - reach), from)
      .split(end)
      .at(-1) ?? "",
  )
    .toReversed()
    .slice(0, count);

/** The same within the part of the sentence. */
export const wordsInClause = (text: string, from: number, count: number): string[] =>
  wordsBefore(text, from, count, /[;!?\n,]|\.\s/);

export const wordsAfter = (text: string, to: number, count: number): string[] =>
  listWords(text.slice(to, to + reach)).slice(0, count);
