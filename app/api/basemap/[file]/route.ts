import { getBasemap } from "@/server/basemap/http";
import { env } from "@/server/env";

type Parameters = { params: Promise<{ file: string }> };

export async function GET(request: Request, { params }: Parameters): Promise<Response> {
  return getBasemap(env.DATA_DIR, request, (await params).file);
}

export const HEAD = GET;
