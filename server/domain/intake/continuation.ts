import type { PendingRequest, Status } from "../complaint/status";

/** A conversation that a message may continue, and what matches it. */
export type ThreadCandidate = {
  conversationId: number;
  complaintId: number;
  code: string;
  status: Status;
  pending: PendingRequest | null;
  address: string;
  /** The channel's own thread; a complaint number in the text; an open question; or only the same sender. */
  by: "thread" | "quote" | "question" | "sender";
};

const order = ["thread", "quote", "question", "sender"] as const;

/**
 * The conversation that a message of its own reporter continues; null makes it a new complaint. A command (unsubscribe,
 * subscribe) applies to any conversation.
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
    // Without a thread or a number, a text answers a question only when exactly one is open.
    const [first] = found;
    if (first && (by !== "question" || new Set(found.map(({ complaintId }) => complaintId)).size === 1))
      return first;
  }
  return null;
}
