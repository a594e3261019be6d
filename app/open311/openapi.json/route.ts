import { env } from "@/server/env";
import { openApiDocument } from "@/server/open311/openapi/document";

export function GET(): Response {
  const headers = { "access-control-allow-origin": "*", "cache-control": "public, max-age=300" };
  return Response.json(openApiDocument(env.PUBLIC_URL), { headers });
}

export const dynamic = "force-dynamic";
