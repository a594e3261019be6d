/** What a reporter's reply asks for besides being read. */
type ReplyIntent = "silence" | "news" | "reopen" | "none";

const wishes: readonly [ReplyIntent, RegExp][] = [
  ["silence", /^(berhenti|stop|unsubscribe)[.!]*$/i],
  ["news", /^(mulai|start)[.!]*$/i],
  ["reopen", /^(belum|not done)\b/i],
];

/** A one-word reply is a command; BELUM may go on in words. Everything else is just words. */
export function wishOf(text: string): ReplyIntent {
  const words = text.trim();
  return wishes.find(([, pattern]) => pattern.test(words))?.[0] ?? "none";
}

/** The same text however it was spaced, cased or punctuated; empty when nothing is left to compare. */
export function likeness(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
