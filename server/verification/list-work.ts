import type { Database } from "@/db/database";
import { listClaims, listOpenReviews } from "@/db/queries/complaint/verification";
import type { StaffActor } from "@/server/domain/actor";
import { readerOf } from "@/server/domain/staff/reader";
import type { VerificationWork } from "@/server/domain/verification/verification-desk";

type Reading = { db: Database; actor: StaffActor };

const mostListed = 50;

/** The next 50 claims, due next first, and the next 50 accepted results that the actor is to look at again. */
export async function listWork({ db, actor }: Reading): Promise<VerificationWork> {
  const [claims, audits] = await Promise.all([
    listClaims(db, readerOf(actor), null, mostListed),
    listOpenReviews(db, readerOf(actor), actor.staffId, mostListed),
  ]);
  return { claims, audits };
}
