import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listFreshPhotos, listPhotosOf } from "@/db/queries/complaint/photo-claims";
import { appendEvent } from "@/server/complaint/append-event";
import { attachPhotos } from "@/server/complaint/attach-photos";
import { maxPhotos, type PhotoClaim } from "@/server/domain/complaint/input";
import { conflict, notFound } from "@/server/domain/errors";

/**
 * Adds the reporter's pictures that came after her words; those that the complaint has are left out. Answers how many
 * were new.
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
    const eventId = await appendEvent(
      tx,
      { id: row.id, trusted: "system" },
      {
        kind: "note",
        at: now,
        fromStatus: row.status,
        toStatus: row.status,
        actorKind: "reporter",
        staffId: null,
        unitId: null,
        toUnitId: null,
        publicNote: null,
        internalNote: null,
        payload: {},
      },
    );
    const own = claims.filter(({ id }) => fresh.has(id));
    await attachPhotos(tx, { complaintId: row.id, eventId, kind: "report", claims: own });
    return own.length;
  });
}
