import type { Database } from "@/db/database";
import { listNewest } from "@/db/queries/area/area-dashboard";
import { notFound } from "@/server/domain/errors";
import { env } from "@/server/env";
import { toNewest } from "./complaints";
import { loadAreaReference } from "./reference";

const feedLength = 30;

/**
 * The newest public complaints of an area, for feeds.
 * @throws NOT_FOUND no area has this code
 */
export async function newest({ db, now }: { db: Database; now: Date }, { code }: { code: string }) {
  const reference = await loadAreaReference(db, now);
  const area = reference.byCode.get(code);
  if (!area) throw notFound();
  const kelurahanCodes = reference.known
    .filter((one) => one.level === "kelurahan" && one.code.startsWith(code))
    .map((one) => one.code);
  const rows = await listNewest(db, kelurahanCodes, feedLength);
  return {
    code,
    name: area.name,
    level: area.level,
    site: env.PUBLIC_URL,
    items: toNewest(rows, reference, now),
  };
}
