import { db } from "@/db/client";
import { getFile } from "@/server/opendata/http";

type Params = { params: Promise<{ layout: string; file: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return getFile({ db, now: new Date() }, request, await params);
}

export const HEAD = GET;
