import type { Queryable } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { listProof } from "@/db/queries/complaint/verification";
import { type Claim, findInClaim, metresBetween } from "@/server/domain/verification/evidence";

/** The faults found in the newest claim of a complaint, and the metadata of its proof photos. */
export async function readClaim(db: Queryable, row: ComplaintRow) {
  const [events, proof] = await Promise.all([listEvents(db, row.id), listProof(db, row.id)]);
  const claimed = events.findLast(({ kind }) => kind === "resolve");
  const begun = events.findLast(({ kind, at }) => kind === "start" && (!claimed || at <= claimed.at));
  const claim: Claim = {
    ...row,
    startedAt: begun?.at ?? null,
    claimedAt: claimed?.at ?? row.lastEventAt,
    photos: proof,
  };
  return {
    claimedAt: claim.claimedAt,
    startedAt: claim.startedAt,
    note: claimed?.publicNote ?? null,
    findings: findInClaim(claim),
    recursOfCode: row.recursOfCode,
    photos: proof.map(({ id, capturedAt, alsoIn, ...place }) => ({
      id,
      capturedAt,
      alsoIn,
      metresAway: metresBetween(row, place),
    })),
  };
}
