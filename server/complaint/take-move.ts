import type { Database } from "@/db/database";
import { findMaxHops } from "@/db/queries/admin/limits";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import type { Actor } from "@/server/domain/actor";
import type { Locate } from "@/server/domain/area/located";
import { arbitrate } from "@/server/domain/complaint/hand-over";
import type { MoveInput } from "@/server/domain/complaint/input";
import type { Status } from "@/server/domain/complaint/status";
import { actorFor, authorizeMove } from "./access";
import { applyMove } from "./apply-move";

type MoveContext = { db: Database; actor: Actor; now: Date; locate: Locate };

/**
 * Makes one move of the status table: lock, authorise, apply. All moves share this transaction. A hand-over above the
 * limit becomes a request that Biro arbitrates.
 * @returns the complaint's new status
 * @throws NOT_FOUND · FORBIDDEN · CONFLICT as `authorizeMove` · INVALID · FORBIDDEN as `applyMove`
 */
export async function takeMove(
  { db, actor, now, locate }: MoveContext,
  input: MoveInput,
  secret: string | null = null,
): Promise<{ code: string; status: Status }> {
  // Before the transaction: the locator may reload its shapes on a connection of its own.
  const located = input.point ? await locate(input.point, now) : null;
  return db.transaction(async (tx) => {
    const found = await lockComplaint(tx, input.code);
    const mover = actorFor(actor, found, secret);
    const { row, move: wanted } = authorizeMove(
      mover,
      found,
      input.action,
      input.expectedStatus,
      input.seenAt,
    );
    const move =
      wanted.action === "coordinate" ? arbitrate(wanted, row.hopCount, await findMaxHops(tx, now)) : wanted;
    return applyMove(tx, { row, move, actor: mover, now, located, input });
  });
}
