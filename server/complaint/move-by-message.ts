import type { Transaction } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import type { Actor } from "@/server/domain/actor";
import { moveSchema, type PhotoClaim } from "@/server/domain/complaint/input";
import type { Action } from "@/server/domain/complaint/status";
import { authorizeMove } from "./access";
import { applyMove } from "./apply-move";

type MessageMove = {
  row: ComplaintRow;
  actor: Actor;
  action: Action;
  now: Date;
  words: string | null;
  photos?: readonly PhotoClaim[];
};

/**
 * A move that a reporter makes by a message, on a locked row: its text is for officers, and a photo that cannot be
 * attached is left out. @throws as `authorizeMove` and `applyMove`
 */
export async function moveByMessage(
  tx: Transaction,
  { row, actor, action, now, words, photos = [] }: MessageMove,
): Promise<void> {
  const allowed = authorizeMove(actor, row, action, row.status);
  const bare = moveSchema.parse({ code: row.code, action, expectedStatus: row.status });
  const input = { ...bare, photos: [...photos] };
  await applyMove(tx, { ...allowed, actor, now, located: null, input, message: { words } });
}
