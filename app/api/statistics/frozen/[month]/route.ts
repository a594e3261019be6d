import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { getFrozen } from "@/server/statistics/http";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ month: string }> },
): Promise<Response> {
  return getFrozen({ db, actor: await readActor(), now: new Date() }, (await params).month);
}
