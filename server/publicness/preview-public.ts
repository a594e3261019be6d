import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { actorFor, authorizeRead, factsOf } from "@/server/complaint/access";
import { readPublicPage } from "@/server/complaint/track";
import type { Actor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import type { PublicPreview } from "@/server/domain/complaint/privacy";
import { openerOf } from "@/server/domain/complaint/publicness";
import { forbidden } from "@/server/domain/errors";
import { canPublish } from "@/server/domain/staff/opening";

/**
 * The page of a private complaint as everybody would read it.
 * @throws NOT_FOUND · FORBIDDEN when this caller may not open it
 */
export async function previewPublic(
  { db, actor: caller, now }: { db: Database; actor: Actor; now: Date },
  { code, secret }: { code: string; secret: string | null },
): Promise<PublicPreview> {
  const found = await findComplaint(db, parseCode(code) ?? "");
  const actor = actorFor(caller, found, secret);
  const row = authorizeRead(actor, found);
  if (!canPublish(actor, factsOf(row), openerOf(await listEvents(db, row.id)))) throw forbidden();
  return { complaint: await readPublicPage(db, row, now), asOf: row.lastEventAt };
}
