import path from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import type { Database } from "@/db/database";
import type { Actor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { env } from "@/server/env";
import { solutionOf } from "@/server/http/challenge";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { readBody } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { diskStorage } from "../storage";
import { withinUploadBound } from "../upload-bound";
import { authorizeScan } from "./authorize-scan";
import { storeScan } from "./store-scan";

type Caller = { db: Database; actor: Actor; now: Date };

export const scanStorage = () => diskStorage(path.resolve(env.DATA_DIR, "scans"));

/** POST a PDF's bytes → 201 `{id, token, pageCount}`; refusals as `{error}` with a fitting status. */
export function postScan(caller: Caller, request: Request): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    const source = callerAddress(request.headers.get("x-forwarded-for"));
    await limit("upload", { address: source }, solutionOf(request.headers));
    return withinUploadBound(source, async () => {
      const bytes = await readBody(request, "api/scans");
      return Response.json(await storeScan({ ...caller, storage: scanStorage() }, bytes), { status: 201 });
    });
  });
}

/** GET a scan as a download, for callers that `authorizeScan` allows; no browser opens it in a page. */
export function getScan(caller: Caller, id: string): Promise<Response> {
  return respond(async () => {
    if (!z.uuid().safeParse(id).success) throw notFound();
    const code = await authorizeScan(caller, id);
    const file = await scanStorage().open(id);
    return new Response(Readable.toWeb(file.stream) as ReadableStream, {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(file.size),
        "content-disposition": `attachment; filename="${code}.pdf"`,
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
