import { db, rawSql } from "@/db/client";
import { readSession } from "@/server/auth/actor";
import { getLive } from "@/server/desk/http";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return getLive({ db, sql: rawSql(), session: await readSession() }, request);
}
