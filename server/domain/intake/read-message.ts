import { findCodes } from "../complaint/code";
import { type CategoryIndex, guessCategory } from "../placing/category/guess-category";
import type { PlaceGuess } from "../placing/guess";
import type { Gazetteer, Term } from "../placing/place/gazetteer";
import { guessPlace } from "../placing/place/guess-place";
import { readTokens, type Token } from "../placing/place/tokens";

export type MessageKnowledge = { gazetteer: Gazetteer; categories: CategoryIndex };

const english = new Set(
  "the is are there in on at near of and please fix my with has have not been very from this that it for since street road".split(
    " ",
  ),
);
const indonesian = new Set(
  "di yang dan ada sudah tidak jalan mohon tolong ini itu depan dekat rusak mati sampah banjir pak saya tiap dari ke gak ga nya".split(
    " ",
  ),
);

/** +62 or 0, then eight to thirteen digits, whatever the spacing. */
const phone = /(?:\+?62|\b0)[ .-]?8(?:[ .-]?\d){7,11}\b|\b021[ .-]?\d{6,8}\b/;
const email = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,190}/g;

/** Interprets a message automatically: language, place, category, quoted numbers. Pure. */
export function interpretMessage(
  text: string,
  { gazetteer, categories }: MessageKnowledge,
  learnt: readonly Term[] = [],
): PlaceGuess {
  const tokens = readTokens(withoutContacts(text));
  return {
    language: languageOf(tokens),
    ...guessPlace(tokens, gazetteer, learnt),
    categories: guessCategory(tokens, categories),
    codes: findCodes(text),
    hasContact: phone.test(text) || text.search(email) >= 0,
  };
}

/** Removes e-mail addresses and phone numbers, since a name in them is no place. */
export function withoutContacts(text: string): string {
  return text.replace(email, " ").replace(/https?:\/\/\S+/g, " ");
}

function languageOf(tokens: readonly Token[]): "id" | "en" {
  const count = (words: ReadonlySet<string>) => tokens.filter(({ word }) => words.has(word)).length;
  return count(english) > count(indonesian) ? "en" : "id";
}
