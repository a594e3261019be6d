import type { Database } from "@/db/database";
import { findPin } from "@/db/queries/staff/oidc-pins";
import { findPerson } from "@/db/queries/staff/people";
import { listRunningSessions } from "@/server/auth/list-running-sessions";
import { notFound } from "@/server/domain/errors";

/** One officer with their open sessions and their pinned account. @throws NOT_FOUND */
export async function openPerson({ db, now }: { db: Database; now: Date }, { id }: { id: number }) {
  const [person, sessions, account] = await Promise.all([
    findPerson(db, id),
    listRunningSessions(db, id, now),
    findPin(db, id),
  ]);
  if (!person) throw notFound();
  return { ...person, sessions, account };
}
