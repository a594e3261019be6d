import { findAreaRow } from "@/db/queries/area-register";
import { notFound } from "@/server/domain/errors";
import type { AdminContext } from "../record-change";

/** @throws NOT_FOUND */
export async function findArea({ db }: AdminContext, { code }: { code: string }) {
  const row = await findAreaRow(db, code);
  if (!row) throw notFound();
  return row;
}
