import type { Transaction } from "@/db/database";
import { lockSavedView } from "@/db/queries/desk/saved-views";
import type { StaffActor } from "@/server/domain/actor";
import { forbidden, notFound } from "@/server/domain/errors";

/** Locks a view of the actor's own. @throws NOT_FOUND not visible to them · FORBIDDEN a colleague's */
export async function lockOwnView(tx: Transaction, actor: StaffActor, id: number) {
  const view = await lockSavedView(tx, id);
  if (view?.ownerId === actor.staffId) return view;
  if (view?.isShared && view.unitId === actor.unitId) throw forbidden();
  throw notFound();
}
