import { db } from "@/db/client";
import { version } from "@/package.json";
import { checkHealth } from "@/server/health/check";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await checkHealth(db);
  const status = health.status === "ok" ? 200 : 503;
  return Response.json({ ...health, version }, { status, headers: { "cache-control": "no-store" } });
}
