import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { getDeadLetter } from "@/server/gateway/setup/dead-letter-http";

type Parameters = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Parameters): Promise<Response> {
  return getDeadLetter({ db, actor: await readActor(), now: new Date() }, (await params).id);
}
