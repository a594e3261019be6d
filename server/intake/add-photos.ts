import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listFreshPhotos, listPhotosOf } from "@/db/queries/complaint/photo-claims";
import { authorizeRead } from "@/server/complaint/access";
import { writeStep } from "@/server/complaint/write-step";
import { maxPhotos, type PhotoClaim } from "@/server/domain/complaint/input";
import { conflict, notFound } from "@/server/domain/errors";

/**
 * Adds photos that arrived after the reporter's text, except those that the complaint has. Returns how many were new.
 * @throws NOT_FOUND · CONFLICT photos_too_many
 */
export function addPhotos(
  { db, now }: { db: Database; now: Date },
  code: string,
  claims: readonly PhotoClaim[],
): Promise<number> {
  if (claims.length === 0) return Promise.resolve(0);
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, code);
    if (!row || row.status === "removed") throw notFound();
    const ids = claims.map(({ id }) => id);
    const fresh = new Set(await listFreshPhotos(tx, row.id, ids));
    if (fresh.size === 0) return 0;
    const present = (await listPhotosOf(tx, row.id)).filter(({ kind }) => kind === "report");
    if (present.length + fresh.size > maxPhotos) throw conflict("photos_too_many");
    const actor = { kind: "reporter", complaintId: row.id } as const;
    const own = claims.filter(({ id }) => fresh.has(id));
    await writeStep(tx, { row: authorizeRead(actor, row), kind: "note", actor, now, photos: own });
    return own.length;
  });
}
