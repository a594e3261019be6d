import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { postPhoto } from "@/server/evidence/http";

export async function POST(request: Request): Promise<Response> {
  return postPhoto({ db, actor: await readActor() }, request);
}
