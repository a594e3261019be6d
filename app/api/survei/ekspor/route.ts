import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { getExport } from "@/server/survey/export/http";

export async function GET(request: Request): Promise<Response> {
  return getExport({ db, actor: await readActor(), now: new Date() }, request);
}
