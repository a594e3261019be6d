import { createHash } from "node:crypto";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { TRPCRequestInfo } from "@trpc/server/http";
import { boundRequest } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { createContext, createPublicContext } from "./context";
import type { Freshness } from "./init";
import { appRouter } from "./root";

/** Serves a call of the typed API; a cacheable one with an ETag, and with 304 for a client that holds it. */
export function handleCall(request: Request): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    return call(await boundRequest(request, "api/trpc/[trpc]"));
  });
}

/** More in one request would take every connection of the pool for one visitor. */
const maxBatchSize = 12;

async function call(request: Request): Promise<Response> {
  const found: { freshness: Freshness | null } = { freshness: null };
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize,
    createContext: async ({ info }) => {
      found.freshness = request.method === "GET" ? freshnessOf(info) : null;
      return found.freshness ? createPublicContext(request.headers) : createContext(request.headers);
    },
  });
  return found.freshness && response.status === 200 ? tag(request, response, found.freshness) : response;
}

/** Only an unbatched call has a URL of its own, under which its response can be cached. */
function freshnessOf({ isBatchCall, calls: [call] }: TRPCRequestInfo): Freshness | null {
  const meta = (isBatchCall ? null : call?.procedure?._def.meta) as { freshness?: Freshness } | null;
  return meta?.freshness ?? null;
}

async function tag(request: Request, response: Response, { maxAge, stale }: Freshness): Promise<Response> {
  const body = await response.text();
  const etag = `W/"${createHash("sha1").update(body).digest("base64url").slice(0, 20)}"`;
  const headers = new Headers(response.headers);
  headers.set("etag", etag);
  headers.set("cache-control", `public, max-age=${maxAge}, stale-while-revalidate=${stale}`);
  const held = request.headers.get("if-none-match")?.split(",") ?? [];
  if (!held.some((one) => one.trim() === etag)) return new Response(body, { headers });
  headers.delete("content-type");
  return new Response(null, { status: 304, headers });
}
