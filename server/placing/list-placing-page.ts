import type { z } from "zod";
import type { Database } from "@/db/database";
import { listPlacingComplaints, type PlacingCursor } from "@/db/queries/placing/complaints";
import type { StaffActor } from "@/server/domain/actor";
import { forbidden } from "@/server/domain/errors";
import type { placingPageSchema } from "@/server/domain/placing/placing-complaint";

export type DeskContext = { db: Database; actor: StaffActor; now: Date };

const pageSize = 30;

/** For the intake desk only. @throws FORBIDDEN */
export function requireIntake({ role }: StaffActor): void {
  if (role !== "intake") throw forbidden();
}

/** The next 30 messages without a place, due next first. @throws FORBIDDEN */
export async function listPlacingPage(
  { db, actor, now }: DeskContext,
  cursor: string | null,
): Promise<z.infer<typeof placingPageSchema>> {
  requireIntake(actor);
  const rows = await listPlacingComplaints(db, readCursor(cursor), pageSize + 1);
  const last = rows[pageSize - 1];
  return {
    items: rows.slice(0, pageSize).map((row) => ({ ...row, isOverdue: now > row.completionDueAt })),
    nextCursor: rows.length > pageSize && last ? `${last.completionDueAt.getTime()}.${last.id}` : null,
  };
}

function readCursor(cursor: string | null): PlacingCursor | null {
  const [time, id] = (cursor ?? "").split(".").map(Number);
  return time && id ? { at: new Date(time), id } : null;
}
