import type { Database } from "@/db/database";
import { listUnitRows } from "@/db/queries/admin/catalog";
import { findPin } from "@/db/queries/staff/oidc-pins";
import { findPerson } from "@/db/queries/staff/people";
import { listRunningSessions } from "@/server/auth/list-running-sessions";
import { jakartaDay } from "@/server/domain/calendar";
import { notFound } from "@/server/domain/errors";
import { hasEnded } from "@/server/domain/validity";

/** One officer with their open sessions and pinned account, and the units that they may move to. @throws NOT_FOUND */
export async function openPerson({ db, now }: { db: Database; now: Date }, { id }: { id: number }) {
  const [person, sessions, account, units] = await Promise.all([
    findPerson(db, id),
    listRunningSessions(db, id, now),
    findPin(db, id),
    listUnitRows(db),
  ]);
  if (!person) throw notFound();
  const today = jakartaDay(now);
  return { ...person, sessions, account, units: units.filter((unit) => !hasEnded(unit, today)) };
}
