import { db } from "@/db/client";
import { anonymous } from "@/server/domain/actor";
import { getFrozen } from "@/server/statistics/http";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ month: string }> },
): Promise<Response> {
  return getFrozen({ db, actor: anonymous, now: new Date() }, (await params).month);
}
