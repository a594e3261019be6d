import type { Database } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import type { NamedEvent } from "@/db/queries/complaint/events";
import { listComplaintsByCodes, listQuoting } from "@/db/queries/complaint/quotes";
import type { StaffActor } from "@/server/domain/actor";
import { findCodes } from "@/server/domain/complaint/code";
import type { Quotes } from "@/server/domain/complaint/desk-view";
import { canRead, needsTextReason } from "@/server/domain/staff/permission";
import { type Authorized, factsOf } from "./access";
import type { TextAccess } from "./text-access";

/** Numbers looked up for one complaint at most. */
const most = 40;

/** Which numbers a complaint quotes and which complaints quote it, as far as the actor may read them and their words. */
export async function readQuotes(
  { db, actor }: { db: Database; actor: StaffActor },
  row: Authorized<ComplaintRow>,
  { timeline, text }: { timeline: Promise<NamedEvent[]>; text: TextAccess },
): Promise<Quotes> {
  const notes = (await timeline).flatMap((event) => [event.publicNote, event.internalNote]);
  const words = text.isWithheld ? [] : [row.text, ...notes];
  const codes = findCodes(words.filter(Boolean).join("\n")).slice(0, most);
  const [named, quoting] = await Promise.all([
    listComplaintsByCodes(
      db,
      codes.filter((one) => one !== row.code),
    ),
    listQuoting(db, row.code),
  ]);
  const isOpen = (one: ComplaintRow) => canRead(actor, factsOf(one));
  return {
    quoted: named.filter(isOpen).map((one) => one.code),
    quotedBy: quoting
      .filter((one) => isOpen(one) && !needsTextReason(actor, factsOf(one)))
      .map(({ code, status }) => ({ code, status })),
  };
}
