import { septets, toGsm7 } from "./gsm7";
import { postLength } from "./post-length";

/** The limit of a reply on a channel, and its alphabet; `limit` in septets, in characters or as X counts. */
export type ReplyForm = { alphabet: "gsm7" | "unicode" | "post"; limit: number; isLetter: boolean };

const measures = {
  gsm7: septets,
  unicode: (text: string) => Array.from(text).length,
  post: postLength,
} as const;

export const smsForm: ReplyForm = { alphabet: "gsm7", limit: 160, isLetter: false };
export const postReplyForm: ReplyForm = { alphabet: "post", limit: 280, isLetter: false };
export const messageForm: ReplyForm = { alphabet: "unicode", limit: 1_000, isLetter: false };
export const letterForm: ReplyForm = { alphabet: "unicode", limit: 20_000, isLetter: true };

/** The parts of a short reply; the note may be cut, head and link may not. */
type Parts = { head: string; note: string | null; link: string | null };

const gap = " ";
const cut = "...";

/** Head and link stay whole; the officer's note is cut to the remaining room, or left out. */
export function fitReply({ head, note, link }: Parts, form: ReplyForm): string {
  const write = (text: string) => (form.alphabet === "gsm7" ? toGsm7(text) : text);
  const measure = measures[form.alphabet];
  const tail = link ? gap + link : "";
  const beginning = write(head);
  const room = form.limit - measure(beginning) - measure(tail) - gap.length;
  const words = note ? shorten(write(note.replace(/\s+/g, " ").trim()), room, measure) : "";
  return beginning + (words ? gap + words : "") + tail;
}

/** With less room than this the note is left out. */
const leastRoom = 20;

function shorten(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  if (room < leastRoom) return "";
  const letters = Array.from(text);
  while (letters.length > 0 && measure(letters.join("")) > room - cut.length) letters.pop();
  return letters.join("").trimEnd() + cut;
}
