import { mask } from "./public-text";

type Word = { text: string; from: number; to: number };

const listWords = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: found, index }) => ({
    text: found.toLowerCase(),
    from: index,
    to: index + found.length,
  }));

const titles = new Set(
  "pelapor pak bapak bu ibu mas mbak bang kak sdr sdri saudara saudari mr mrs ms".split(" "),
);
/** A blank, with a dot or a comma before it. */
const longestGap = 2;

/**
 * A note for everybody without the reporter's own name: who complained is nobody's business. Two words of the name or
 * more, one after the other, are hidden; a single one only after a title.
 */
export function hideReporter(note: string, { name }: { name: string | null }): string {
  const own = new Set(listWords(name ?? "").flatMap(({ text }) => (text.length > 1 ? [text] : [])));
  if (own.size === 0) return note;
  let [shown, end] = ["", 0];
  for (const run of listRuns(note, own)) {
    const title = run.before && titles.has(run.before.text) ? run.before : null;
    if (run.count < 2 && !title) continue;
    shown += note.slice(end, title?.from ?? run.from) + mask;
    end = run.to;
  }
  return shown + note.slice(end);
}

type Run = { before: Word | undefined; from: number; to: number; count: number };

/** Words of the name that stand together, with the word before them. */
function listRuns(note: string, own: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let previous: Word | undefined;
  for (const word of listWords(note)) {
    const isNear = previous !== undefined && word.from - previous.to <= longestGap;
    const run = runs.at(-1);
    if (own.has(word.text)) {
      if (run && isNear && run.to === previous?.to) Object.assign(run, { to: word.to, count: run.count + 1 });
      else runs.push({ before: isNear ? previous : undefined, from: word.from, to: word.to, count: 1 });
    }
    previous = word;
  }
  return runs;
}
