import { earlierLength, secretAlphabet, secretLength } from "../complaint/secret";
import { findPassages, type Passage, type PersonalSpan, wordsBefore } from "./span";

const email =
  /[\w.+-]{1,64} ?(?:@|[([]at[)\]]) ?[\w-]{1,63}(?:(?:\.| ?[([](?:dot|titik)[)\]] ?)[a-z-]{2,24}){1,4}/gi;
/** Without the dot, or with words for the signs, at the well-known hosts. */
const spelledEmail =
  /[\w.+-]{1,64}(?: ?@ ?| at | et )(?:gmail|yahoo|ymail|hotmail|outlook|icloud)(?:(?:\.| dot | titik )[a-z]{2,3}){0,2}(?!\w)/gi;
/** Blanks around the sign are a slip only before a common ending. */
const ending = /(?:com|id|net|org|info|edu|biz|co|me|io|asia|app|dev)$/i;
/** Of public offices. */
const official = /[@.]go\.id$/i;

export function findEmails(text: string): PersonalSpan[] {
  const whole = findPassages(text, email).filter(
    ({ text: written }) => (!written.includes(" ") || ending.test(written)) && !official.test(written),
  );
  return [...whole, ...findPassages(text, spelledEmail)].map(({ from, to }) => ({ kind: "email", from, to }));
}

/** The part of our own links that opens something: the code of a complaint, or a token. */
const link =
  /[?&#](?:kode|secret)=[\w%-]{6,80}|[?&#]token=(?:\d{1,15}\.)?[\w%-]{6,80}(?:\.[\w%-]{6,80})?|\/(?:pihak-luar|undangan|survei|kata-sandi)\/[\w%.-]{12,200}/gi;
const spokenSecret =
  /(?<!\w)(?=((?:[0-9a-z]{5}[ -]?[0-9a-z]{5}|[0-9a-z]{4}(?:[ -]?[0-9a-z]{4}){3})(?!\w)))/gi;
const secretLengths: readonly number[] = [earlierLength, secretLength];

const isSecret = (text: string, { text: written, from }: Passage) => {
  const signs = written.toUpperCase().replace(/[ -]/g, "");
  const isOurs =
    secretLengths.includes(signs.length) && [...signs].every((sign) => secretAlphabet.includes(sign));
  const isMixed = /\d/.test(signs) && /[A-Z]/.test(signs);
  return (
    isOurs && isMixed && wordsBefore(text, from, 3).some((word) => /^(?:kode|rahasia|secret)/.test(word))
  );
};

/** Codes of our links, from the sign before the code on, and a complaint's code that stands alone. */
export function findSecrets(text: string): PersonalSpan[] {
  const spoken = findPassages(text, spokenSecret).filter((found) => isSecret(text, found));
  return [...findPassages(text, link), ...spoken].map(({ from, to }) => ({ kind: "link", from, to }));
}
