import type { Database } from "@/db/database";
import { lockComplaint, setComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { hideNote, insertRedactions } from "@/db/queries/complaint/redactions";
import { actorFor, authorizeRead, factsOf } from "@/server/complaint/access";
import { withReadableNotes } from "@/server/complaint/readable-notes";
import { writeStep } from "@/server/complaint/write-step";
import type { Actor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { forbidden, invalid } from "@/server/domain/errors";
import { hideWords } from "@/server/domain/masking/hide-words";
import { canRedact } from "@/server/domain/staff/opening";
import { findHidden } from "./find-hidden";

type Context = { db: Database; actor: Actor; now: Date };
type Redacting = { code: string; words: string; reason: string | null };
/**
 * Hides words for all readers wherever they stand in the complaint's text, landmark and notes that the actor may read; a
 * reporter hides their own alone. The originals are sealed.
 * @throws NOT_FOUND · FORBIDDEN · INVALID words_not_found, reason_missing for an officer
 */
export function redactWords(
  { db, actor: caller, now }: Context,
  { code, words, reason }: Redacting,
  secret: string | null = null,
): Promise<{ places: number }> {
  return db.transaction(async (tx) => {
    const found = await lockComplaint(tx, parseCode(code) ?? "");
    const actor = actorFor(caller, found, secret);
    const row = authorizeRead(actor, found);
    if (!canRedact(actor, factsOf(row))) throw forbidden();
    if (actor.kind === "staff" && !reason) throw invalid("reason_missing");
    const events = withReadableNotes(actor, row, await listEvents(tx, row.id));
    const own = actor.kind === "reporter" ? events.filter((one) => one.actorKind === "reporter") : events;
    const parts = findHidden(words, row, own);
    if (parts.length === 0) throw invalid("words_not_found");
    const publicNote = reason && (hideWords(reason, words) ?? reason);
    const { eventId } = await writeStep(tx, { row, kind: "redact", actor, now, publicNote });
    await insertRedactions(
      tx,
      parts.map(({ shown: _shown, ...part }) => ({ ...part, complaintId: row.id, eventId, at: now })),
    );
    for (const { field, hiddenEventId, shown } of parts)
      if (field === "text" || field === "landmark") await setComplaint(tx, row.id, { [field]: shown });
      else await hideNote(tx, hiddenEventId ?? 0, field, shown);
    return { places: parts.length };
  });
}
