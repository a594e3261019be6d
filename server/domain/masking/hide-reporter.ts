import { mask } from "./public-text";

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
const titles = "pelapor|pak|bapak|bu|ibu|mas|mbak|bang|kak|sdr|sdri|saudara|saudari|mr|mrs|ms|a\\.n\\.";

/** Two words of the name or more, one after the other; a single one only after a title. */
function patternOf(words: readonly string[]): RegExp {
  const word = `(?:${words.join("|")})`;
  const more = `[ .,-]{1,3}${word}`;
  const named = `${word}(?:${more})+|(?:${titles})[ .]{1,2}${word}(?:${more})*`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${named})(?![\\p{L}\\p{N}])`, "giu");
}

/** A note for everybody without the reporter's own name: who complained is nobody's business. */
export function hideReporter(note: string, { name }: { name: string | null }): string {
  const words = wordsOf(name ?? "");
  return words.length === 0 ? note : note.replace(patternOf(words), mask);
}
