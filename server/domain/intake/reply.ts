/** The command in a reporter's message. */
type ReplyIntent = "silence" | "news" | "reopen" | "none";

const wishes: readonly [ReplyIntent, RegExp][] = [
  ["silence", /^(berhenti|stop|unsubscribe)[.!]*$/i],
  ["news", /^(mulai|start)[.!]*$/i],
  ["reopen", /^(belum|not done)\b/i],
];

/** A message of one word may be a command; BELUM may be followed by text. Anything else is no command. */
export function wishOf(text: string): ReplyIntent {
  const words = text.trim();
  return wishes.find(([, pattern]) => pattern.test(words))?.[0] ?? "none";
}

/** The same text whatever its spacing, case and punctuation; empty when nothing is left. */
export function likeness(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
