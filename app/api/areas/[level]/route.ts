import { db } from "@/db/client";
import { getShapes } from "@/server/area/http";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ level: string }> },
): Promise<Response> {
  return getShapes({ db, now: new Date() }, request, (await params).level);
}
