import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { getComplaints } from "@/server/statistics/http";

export async function GET(request: Request): Promise<Response> {
  return getComplaints({ db, actor: await readActor(), now: new Date() }, request);
}
