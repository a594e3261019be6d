import type { Database } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { listNamedEvents, type NamedEvent } from "@/db/queries/complaint/events";
import { listComplaintsByCodes } from "@/db/queries/complaint/quotes";
import type { Actor } from "@/server/domain/actor";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import { toPublicText } from "@/server/domain/masking/public-text";
import { canRead, canReadOriginal, needsTextReason } from "@/server/domain/staff/permission";
import { factsOf } from "./access";
import { withReadableNotes } from "./readable-notes";

/**
 * A complaint's timeline for a reader, oldest first, masked unless they read originals: without numbers of merged
 * complaints that they may not read, and without notes that are withheld or behind a wall which keeps them out.
 */
export async function readTimeline(
  db: Database,
  actor: Actor,
  row: ComplaintRow,
  isWithheld = needsTextReason(actor, factsOf(row)),
): Promise<NamedEvent[]> {
  const events = await listNamedEvents(db, row.id);
  if (isWithheld) return events.map(withoutNotes);
  const readable = new Set(withReadableNotes(actor, row, events));
  const unreadable = await findUnreadable(db, actor, events);
  const show = canReadOriginal(actor, factsOf(row)) ? (event: NamedEvent) => event : maskNotes;
  return events.map((found) => {
    const event = show(found);
    if (!readable.has(found)) return withoutNotes(event);
    const isHidden = eventFacts[event.kind].notesCode && unreadable.has(event.internalNote ?? "");
    return isHidden ? { ...event, internalNote: null } : event;
  });
}

const withoutNotes = (event: NamedEvent): NamedEvent => ({ ...event, publicNote: null, internalNote: null });

const maskNotes = (event: NamedEvent): NamedEvent => ({
  ...event,
  publicNote: toPublicText(event.publicNote),
  internalNote: toPublicText(event.internalNote),
});

async function findUnreadable(
  db: Database,
  actor: Actor,
  events: readonly NamedEvent[],
): Promise<ReadonlySet<string>> {
  const codes = events.flatMap(({ kind, internalNote }) =>
    eventFacts[kind].notesCode && internalNote ? [internalNote] : [],
  );
  const rows = await listComplaintsByCodes(db, codes);
  return new Set(rows.filter((row) => !canRead(actor, factsOf(row))).map(({ code }) => code));
}
