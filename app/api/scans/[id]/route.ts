import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { getScan } from "@/server/evidence/scans/http";

type Parameters = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Parameters): Promise<Response> {
  return getScan({ db, actor: await readActor(), now: new Date() }, (await params).id);
}
