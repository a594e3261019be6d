import type { Database } from "@/db/database";
import { listOpenConsents } from "@/db/queries/admin/consent-requests";
import type { StaffActor } from "@/server/domain/actor";
import { mayConfirm } from "@/server/domain/admin/consent";

/** Requests that this officer can confirm, or asked for. */
export async function listConsents({ db, actor, now }: { db: Database; actor: StaffActor; now: Date }) {
  const requests = await listOpenConsents(db, now);
  return requests
    .map((request) => ({
      ...request,
      canConfirm: mayConfirm(actor, request),
      isOwn: request.requestedBy === actor.staffId,
    }))
    .filter(({ canConfirm, isOwn }) => canConfirm || isOwn);
}
