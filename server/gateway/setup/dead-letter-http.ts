import type { Database } from "@/db/database";
import type { Actor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { respond } from "@/server/http/respond";
import { downloadDeadLetter } from "./open-dead-letter";

type Caller = { db: Database; actor: Actor; now: Date };

/** GET the bytes of a dead letter as a file that no browser opens, for administrators; 404 for everyone else. */
export function getDeadLetter({ db, actor, now }: Caller, id: string): Promise<Response> {
  return respond(async () => {
    if (actor.kind !== "staff" || actor.role !== "administrator" || !/^\d{1,15}$/.test(id)) throw notFound();
    const bytes = await downloadDeadLetter({ db, actor, now }, { id: Number(id) });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="pesan-${id}.bin"`,
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
