import type { Database } from "@/db/database";
import { countBursts } from "@/db/queries/channels/bursts";
import { firstStatus } from "@/server/domain/complaint/status";
import { days } from "@/server/domain/duration";
import { type BurstMarks, type BurstReason, burstMs, burstOf } from "@/server/domain/intake/burst";
import { markPlace, markWords } from "./burst-marks";
import type { ComplaintDraft } from "./store";

export type BurstLimits = Readonly<Record<BurstReason, number>>;
type Context = { db: Database; now: Date; secretKey: string; burstLimits?: BurstLimits };

/** Older messages are imported or late. */
const freshMs = days(1);

/**
 * Marks each draft, and sends those that belong to a burst to the intake desk, with the reason in the first event.
 * Drafts of one batch count for those after them.
 */
export async function holdBursts(
  { db, now, secretKey, burstLimits }: Context,
  drafts: readonly ComplaintDraft[],
): Promise<ComplaintDraft[]> {
  const marked = drafts.map((draft) => ({ ...draft, marks: marksOf(draft, secretKey, now) }));
  const known = await countBursts(
    db,
    marked.map(({ marks }) => marks),
    new Date(now.getTime() - burstMs),
  );
  const counted = new Map<string, number>();
  const count = (mark: string | null, before = 0) => {
    if (mark === null) return 0;
    const earlier = counted.get(mark) ?? before;
    counted.set(mark, earlier + 1);
    return earlier;
  };
  return marked.map((draft, index) => {
    const { same_words, same_network } = draft.marks;
    const earlier = {
      same_words: count(same_words, known[index]?.same_words),
      same_network: count(same_network, known[index]?.same_network),
    };
    const heldAs = burstOf(earlier, burstLimits);
    return heldAs ? hold(draft, heldAs, draft.marks[heldAs]) : draft;
  });
}

/** None for what officers took in, for complaints about officials, and for old messages. */
function marksOf(
  { message, event, isConfidential }: ComplaintDraft,
  secretKey: string,
  now: Date,
): BurstMarks {
  const age = now.getTime() - message.submittedAt.getTime();
  if (isConfidential || message.counter || age > freshMs) return { same_words: null, same_network: null };
  const { kelurahanCode, categoryCode } = event.payload;
  const { network } = message;
  return {
    same_words: markWords(secretKey, message.text),
    same_network:
      network && kelurahanCode && categoryCode
        ? markPlace(secretKey, network, kelurahanCode, categoryCode)
        : null,
  };
}

function hold(draft: ComplaintDraft, heldAs: BurstReason, mark: string | null): ComplaintDraft {
  const payload = { ...draft.event.payload, burst: { heldAs, heap: (mark ?? "").slice(0, 12) } };
  return { ...draft, event: { ...draft.event, toStatus: firstStatus(null), toUnitId: null, payload } };
}
