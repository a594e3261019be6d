import type { Database } from "@/db/database";
import { listApiKeys } from "@/db/queries/admin/api-keys";
import { readKeyState } from "@/server/domain/apikey/key";
import { jakartaDay } from "@/server/domain/calendar";

/** Keys per page; more than a city has. */
const most = 300;

export async function listKeys({ db, now }: { db: Database; now: Date }) {
  const rows = await listApiKeys(db, most);
  return rows.map((row) => ({ ...row, state: readKeyState(row, jakartaDay(now)) }));
}
