import { findAreaRow } from "@/db/queries/area/area-register";
import type { AdminContext } from "@/server/audit/record-change";
import { notFound } from "@/server/domain/errors";

/** @throws NOT_FOUND */
export async function findArea({ db }: AdminContext, { code }: { code: string }) {
  const row = await findAreaRow(db, code);
  if (!row) throw notFound();
  return row;
}
