import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { actorFor } from "@/server/complaint/access";
import { placeOwn } from "@/server/complaint/place-own";
import { anonymous } from "@/server/domain/actor";
import type { Locate } from "@/server/domain/area/located";
import { parseCode } from "@/server/domain/complaint/code";
import type { Status } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import type { SupplyInput } from "@/server/domain/placing/place-input";

/**
 * Lets the reporter, by the secret, place their complaint and add photos.
 * @throws NOT_FOUND without the secret · as `placeOwn`
 */
export async function supplyPlace(
  { db, now, locate }: { db: Database; now: Date; locate: Locate },
  { code, secret, landmark, ...place }: SupplyInput & { secret: string | null },
): Promise<{ code: string; status: Status }> {
  const located = place.point ? await locate(place.point, now) : null;
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, parseCode(code) ?? "");
    const actor = actorFor(anonymous, row, secret);
    if (!row || actor.kind !== "reporter") throw notFound();
    return placeOwn(tx, { row, actor, now, place: { ...place, located, words: landmark } });
  });
}
