import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { complaint, externalLink } from "@/db/schema";

export async function insertExternalLink(
  db: Queryable,
  row: typeof externalLink.$inferInsert,
): Promise<void> {
  await db.insert(externalLink).values(row);
}

/** A link with its complaint, by the hash of its token. */
export async function findExternalLink(db: Queryable, tokenHash: Uint8Array) {
  const [row] = await db
    .select({ link: externalLink, complaint })
    .from(externalLink)
    .innerJoin(complaint, eq(complaint.id, externalLink.complaintId))
    .where(eq(externalLink.tokenHash, tokenHash));
  return row ?? null;
}

/** Marks the link as used. Returns false when it was used or withdrawn before. */
export async function takeExternalLink(tx: Transaction, id: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(externalLink)
    .set({ usedAt: now })
    .where(and(eq(externalLink.id, id), isNull(externalLink.usedAt), isNull(externalLink.revokedAt)))
    .returning({ id: externalLink.id });
  return rows.length === 1;
}

/** Valid links of a complaint, newest first. */
export function listOpenLinks(db: Queryable, complaintId: number, now: Date) {
  return db
    .select({ id: externalLink.id, body: externalLink.body, expiresAt: externalLink.expiresAt })
    .from(externalLink)
    .where(
      and(
        eq(externalLink.complaintId, complaintId),
        isNull(externalLink.usedAt),
        isNull(externalLink.revokedAt),
        gt(externalLink.expiresAt, now),
      ),
    )
    .orderBy(desc(externalLink.id));
}

export async function revokeExternalLink(
  tx: Transaction,
  id: number,
  complaintId: number,
  now: Date,
): Promise<void> {
  await tx
    .update(externalLink)
    .set({ revokedAt: now })
    .where(and(eq(externalLink.id, id), eq(externalLink.complaintId, complaintId)));
}
