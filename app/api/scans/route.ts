import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { postScan } from "@/server/evidence/scans/http";

export async function POST(request: Request): Promise<Response> {
  return postScan({ db, actor: await readActor(), now: new Date() }, request);
}
