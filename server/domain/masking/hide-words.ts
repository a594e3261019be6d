import { findWords, type WordSpan } from "./find-words";
import { locatePersonalData } from "./personal-data";
import { mask } from "./public-text";

/** Fewer letters would hide parts of many words. */
export const leastHidden = 3;

/** Stands for a mask while words are sought: no stored text contains it. */
const filler = "\0";

/**
 * The text with a mask for each occurrence of the words, and for personal data that masking would no longer
 * recognise without them; null when there is none.
 */
export function hideWords(text: string, words: string): string | null {
  if (words.includes(filler)) return null;
  const searched = text.replaceAll(mask, filler.repeat(mask.length));
  const hidden = findWords(searched, words, leastHidden);
  return hidden.length === 0 ? null : maskSpans(text, withExposed(text, hidden)).shown;
}

/** Each mask can take away what the data after it is recognised by: until nothing more is exposed. */
function withExposed(text: string, words: readonly WordSpan[]): readonly WordSpan[] {
  const personal = locatePersonalData(text);
  let [hidden, exposed] = [words, findExposed(text, personal, words)];
  while (exposed.length > 0) {
    hidden = unite([...hidden, ...exposed]);
    exposed = findExposed(text, personal, hidden);
  }
  return hidden;
}

/** The personal data of the text of which something would be read once the spans are masked. */
function findExposed(text: string, personal: readonly WordSpan[], hidden: readonly WordSpan[]): WordSpan[] {
  const { shown, offsets } = maskSpans(text, hidden);
  const readable = new Set(offsets);
  for (const { from, to } of locatePersonalData(shown))
    for (const offset of offsets.slice(from, to)) readable.delete(offset);
  const isRead = (sign: string, offset: number) => sign.trim() !== "" && readable.has(offset);
  return personal.filter(({ from, to }) =>
    text
      .slice(from, to)
      .split("")
      .some((sign, index) => isRead(sign, from + index)),
  );
}

/** The text with a mask for each span, and the offset in the text of each sign shown; null within new masks. */
function maskSpans(text: string, spans: readonly WordSpan[]) {
  let [shown, end] = ["", 0];
  const offsets: (number | null)[] = [];
  const keep = (from: number, to: number) => {
    shown += text.slice(from, to);
    for (let at = from; at < to; at += 1) offsets.push(at);
  };
  for (const { from, to } of spans) {
    keep(end, from);
    shown += mask;
    offsets.push(...Array.from(mask, () => null));
    end = to;
  }
  keep(end, text.length);
  return { shown, offsets };
}

/** The spans in order; overlapping ones are one. */
function unite(spans: readonly WordSpan[]): WordSpan[] {
  const united: WordSpan[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else united.push({ from, to });
  }
  return united;
}
