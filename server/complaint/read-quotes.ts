import { z } from "zod";
import type { Database } from "@/db/database";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { listComplaintsByCodes, listQuoting } from "@/db/queries/complaint/quotes";
import type { StaffActor } from "@/server/domain/actor";
import { findCodes, parseCode } from "@/server/domain/complaint/code";
import { statusSchema } from "@/server/domain/complaint/event";
import { canRead } from "@/server/domain/staff/permission";
import { authorizeRead, factsOf } from "./access";

export const quotesSchema = z.object({
  /** Numbers in its text and notes that the viewer may open. */
  quoted: z.array(z.string()),
  /** Complaints whose text or notes quote this one. */
  quotedBy: z.array(z.object({ code: z.string(), status: statusSchema })),
});

/** Numbers looked up for one complaint at most. */
const most = 40;

/**
 * The complaints that a complaint quotes and those that quote it, as far as the actor may read them. @throws
 * NOT_FOUND
 */
export async function readQuotes(
  { db, actor }: { db: Database; actor: StaffActor },
  { code }: { code: string },
): Promise<z.infer<typeof quotesSchema>> {
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const notes = (await listEvents(db, row.id)).flatMap((event) => [event.publicNote, event.internalNote]);
  const codes = findCodes([row.text, ...notes].filter(Boolean).join("\n")).slice(0, most);
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
    quotedBy: quoting.filter(isOpen).map(({ code: number, status }) => ({ code: number, status })),
  };
}
