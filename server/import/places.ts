import type { Database } from "@/db/database";
import { listKelurahanNames } from "@/db/queries/area/areas";
import { jakartaDay } from "@/server/domain/calendar";

export type FindKelurahan = (nameOrCode: string) => string | null;

/** Kelurahan by name, alias or code, whatever the case, blanks and dots; null when there is none of that name. */
export async function loadKelurahan(db: Database, now: Date): Promise<FindKelurahan> {
  const rows = await listKelurahanNames(db, jakartaDay(now));
  const codes = new Map<string, string>();
  for (const { code, name, aliases } of rows) {
    for (const word of [code, ...aliases, name]) codes.set(compact(word), code);
  }
  return (text) =>
    codes.get(compact(text)) ?? codes.get(compact(text.replace(/^\s*kel(urahan|\.)?\s+/i, ""))) ?? null;
}

const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
