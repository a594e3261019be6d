import { and, asc, eq, gt, lt, ne } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { deskPresence, staff, unit } from "@/db/schema";

type Presence = typeof deskPresence.$inferInsert;

/** Records that a tab is open. Returns its earlier state, or null when it was new. */
export async function setPresence(
  db: Queryable,
  presence: Presence,
): Promise<{ isTyping: boolean; seenAt: Date } | null> {
  const { complaintId, tab, isTyping, seenAt } = presence;
  const here = and(eq(deskPresence.complaintId, complaintId), eq(deskPresence.tab, tab));
  const [before] = await db
    .select({ isTyping: deskPresence.isTyping, seenAt: deskPresence.seenAt })
    .from(deskPresence)
    .where(here);
  await db
    .insert(deskPresence)
    .values(presence)
    .onConflictDoUpdate({
      target: [deskPresence.complaintId, deskPresence.tab],
      set: { isTyping, seenAt },
      setWhere: eq(deskPresence.staffId, presence.staffId),
    });
  return before ?? null;
}

/** Removes a tab, and all last seen before `forgetBefore`. Returns whether the tab was there. */
export async function deletePresence(
  db: Queryable,
  { complaintId, staffId, tab }: Pick<Presence, "complaintId" | "staffId" | "tab">,
  forgetBefore: Date,
): Promise<boolean> {
  const deleted = await db
    .delete(deskPresence)
    .where(
      and(
        eq(deskPresence.complaintId, complaintId),
        eq(deskPresence.staffId, staffId),
        eq(deskPresence.tab, tab),
      ),
    )
    .returning({ tab: deskPresence.tab });
  await db.delete(deskPresence).where(lt(deskPresence.seenAt, forgetBefore));
  return deleted.length > 0;
}

/** Other officers seen at a complaint since a moment, one row per tab. */
export function listPresent(db: Queryable, complaintId: number, staffId: number, since: Date) {
  return db
    .select({
      staffId: deskPresence.staffId,
      name: staff.name,
      unit: unit.name,
      isTyping: deskPresence.isTyping,
    })
    .from(deskPresence)
    .innerJoin(staff, eq(staff.id, deskPresence.staffId))
    .innerJoin(unit, eq(unit.id, staff.unitId))
    .where(
      and(
        eq(deskPresence.complaintId, complaintId),
        ne(deskPresence.staffId, staffId),
        gt(deskPresence.seenAt, since),
      ),
    )
    .orderBy(asc(staff.name));
}
