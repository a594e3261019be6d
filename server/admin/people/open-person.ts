import type { Database } from "@/db/database";
import { findPerson } from "@/db/queries/people";
import { listSessions } from "@/db/queries/staff";
import { notFound } from "@/server/domain/errors";

/** One person with her open sessions. @throws NOT_FOUND */
export async function openPerson({ db, now }: { db: Database; now: Date }, { id }: { id: number }) {
  const [person, sessions] = await Promise.all([findPerson(db, id), listSessions(db, id, now)]);
  if (!person) throw notFound();
  return { ...person, sessions };
}
