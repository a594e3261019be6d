import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import type { StaffActor } from "@/server/domain/actor";
import type { Mentions } from "@/server/domain/complaint/mention";
import { forbidden, invalid } from "@/server/domain/errors";
import { canNote } from "@/server/domain/staff/permission";
import { authorizeRead, factsOf } from "./access";
import { settleMentions } from "./mention";
import { writeStep } from "./write-step";

type Note = {
  code: string;
  publicNote: string | null;
  internalNote: string | null;
  mentions?: Mentions;
};

/** Appends a note, which moves nothing. @throws NOT_FOUND · FORBIDDEN · INVALID note_missing, mention_unknown */
export function addNote(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  note: Note,
): Promise<void> {
  return db.transaction(async (tx) => {
    const row = authorizeRead(actor, await lockComplaint(tx, note.code));
    if (!canNote(actor, factsOf(row))) throw forbidden();
    if (!note.publicNote && !note.internalNote) throw invalid("note_missing");
    const payload = await settleMentions(tx, row, note.mentions ?? []);
    const { publicNote, internalNote } = note;
    await writeStep(tx, { row, kind: "note", actor, now, publicNote, internalNote, payload });
  });
}
