import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { getPhoto } from "@/server/evidence/http";

type Parameters = { params: Promise<{ id: string; size: string }> };

export async function GET(request: Request, { params }: Parameters): Promise<Response> {
  return getPhoto({ db, actor: await readActor() }, request, await params);
}
