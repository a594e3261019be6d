import type { PendingRequest, Status } from "../complaint/status";

/** A conversation that a message may go on with, and what points to it. */
export type ThreadCandidate = {
  conversationId: number;
  complaintId: number;
  code: string;
  status: Status;
  pending: PendingRequest | null;
  address: string;
  /** The channel's own thread; a report number in the words; a question of ours that waits; or only the same sender. */
  by: "thread" | "quote" | "question" | "sender";
};

const order = ["thread", "quote", "question", "sender"] as const;

/**
 * Which conversation a message goes on with; null makes it a complaint of its own. Only the reporter themselves continues
 * theirs: somebody else who answers in the thread, or quotes the number, brings something new. Without a thread or a
 * number, words are taken as the answer to our question only when exactly one waits; a command (to be told nothing, or
 * everything again) is about any of theirs.
 */
export function continuationOf(
  address: string,
  candidates: readonly ThreadCandidate[],
  isCommand = false,
): ThreadCandidate | null {
  const own = candidates.filter((one) => one.address === address);
  for (const by of order) {
    if (by === "sender" && !isCommand) return null;
    const found = own.filter((one) => one.by === by);
    const [first] = found;
    if (first && (by !== "question" || new Set(found.map(({ complaintId }) => complaintId)).size === 1))
      return first;
  }
  return null;
}
