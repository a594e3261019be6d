/** One part of a long SMS; positions begin at 1. */
type MessagePart = { id: number; position: number; total: number; text: string };

type JoinedMessage = {
  text: string;
  isWhole: boolean;
  /** The ids of the parts used, in order. */
  used: readonly number[];
  /** Duplicates, which may be deleted. */
  spare: readonly number[];
};

const gap = " … ";

/**
 * The text of a message from its parts, in any order: one part per position, the first received; a gap marks missing
 * ones. Phones cut inside words, so parts are joined without a space.
 */
export function joinParts(parts: readonly MessagePart[]): JoinedMessage {
  const first = new Map<number, MessagePart>();
  const spare: number[] = [];
  for (const part of parts) {
    const known = first.get(part.position);
    if (!known) first.set(part.position, part);
    else if (known.text === part.text) spare.push(part.id);
  }
  const used = [...first.values()].sort((a, b) => a.position - b.position);
  const total = parts[0]?.total ?? 0;
  let text = "";
  let next = 1;
  for (const { position, text: words } of used) {
    text += (position > next ? gap : "") + words;
    next = position + 1;
  }
  if (next <= total) text += gap;
  return { text: text.trim(), isWhole: used.length === total, used: used.map(({ id }) => id), spare };
}
