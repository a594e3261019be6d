import { asc, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { complaint, redaction, redactionLook, staff } from "@/db/schema";
import type { HiddenNoteField } from "@/server/domain/complaint/redaction";

export async function insertRedactions(
  tx: Transaction,
  rows: readonly (typeof redaction.$inferInsert)[],
): Promise<void> {
  await tx.insert(redaction).values([...rows]);
}

/** Masks a note in the timeline; refused unless its original was sealed in the same transaction. */
export async function hideNote(
  tx: Transaction,
  eventId: number,
  field: HiddenNoteField,
  shown: string,
): Promise<void> {
  await tx.execute(sql`select hide_note(${eventId}::bigint, ${field}, ${shown})`);
}

export function listRedactions(db: Queryable, complaintId: number) {
  return db
    .select({
      id: redaction.id,
      at: redaction.at,
      field: redaction.field,
      hiddenEventId: redaction.hiddenEventId,
      original: redaction.original,
    })
    .from(redaction)
    .where(eq(redaction.complaintId, complaintId))
    .orderBy(asc(redaction.id));
}

export async function insertRedactionLook(
  tx: Transaction,
  row: typeof redactionLook.$inferInsert,
): Promise<void> {
  await tx.insert(redactionLook).values(row);
}

/** The newest looks at sealed originals; of a complaint that the review does not name neither the number nor the words. */
export function listOriginalLooks(db: Queryable, isOpen: SQL, since: Date, limit: number) {
  return db
    .select({
      id: redactionLook.id,
      at: redactionLook.at,
      officer: staff.name,
      code: sql<string | null>`case when ${isOpen} then ${complaint.code} end`,
      reason: sql<string | null>`case when ${isOpen} then ${redactionLook.reason} end`,
    })
    .from(redactionLook)
    .innerJoin(staff, eq(staff.id, redactionLook.staffId))
    .innerJoin(complaint, eq(complaint.id, redactionLook.complaintId))
    .where(gt(redactionLook.at, since))
    .orderBy(desc(redactionLook.id))
    .limit(limit);
}
