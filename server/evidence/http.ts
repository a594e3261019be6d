import path from "node:path";
import { Readable } from "node:stream";
import type { Database } from "@/db/database";
import { openReporterKeys } from "@/server/auth/reporter-keys";
import type { Actor } from "@/server/domain/actor";
import { photoIdOf } from "@/server/domain/complaint/photo-reference";
import { notFound } from "@/server/domain/errors";
import { env } from "@/server/env";
import { solutionOf } from "@/server/http/challenge";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { readBody } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { photoSizes } from "@/server/parsers/photo/sizes";
import { authorizePhoto } from "./authorize-photo";
import { diskStorage } from "./storage";
import { storePhoto } from "./store-photo";
import { withinUploadBound } from "./upload-bound";

type Caller = { db: Database; actor: Actor };

export const photoStorage = () => diskStorage(path.resolve(env.DATA_DIR, "photos"));

/** POST raw bytes → 201 `{id, token, width, height}`; refusals as `{error}` with a fitting status. */
export function postPhoto({ db }: Caller, request: Request): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    const caller = callerAddress(request.headers.get("x-forwarded-for"));
    await limit("upload", { address: caller }, solutionOf(request.headers));
    return withinUploadBound(caller, async () => {
      const bytes = await readBody(request, "api/photos");
      return Response.json(await storePhoto({ db, storage: photoStorage() }, bytes, caller), { status: 201 });
    });
  });
}

/** GET one size of a photo as WebP, as it is now, for callers that `authorizePhoto` allows. */
export function getPhoto(
  caller: Caller,
  request: Request,
  { id, size }: { id: string; size: string },
): Promise<Response> {
  return respond(async () => {
    const photoId = photoIdOf(id);
    if (!photoId || !Object.hasOwn(photoSizes, size)) throw notFound();
    const token = new URL(request.url).searchParams.get("token");
    const reporterKeys = openReporterKeys(env.SECRET, request.headers.get("cookie"));
    const { audience, fileKey } = await authorizePhoto(caller, photoId, { reporterKeys, token });
    const etag = `"${fileKey}-${size}"`;
    if (audience === "public" && request.headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers: { etag, "cache-control": caching.public } });
    const file = await photoStorage().open(`${fileKey}-${size}`);
    return new Response(Readable.toWeb(file.stream) as ReadableStream, {
      headers: { ...headers(audience, file.size), ...(audience === "public" && { etag }) },
    });
  });
}

/** A public photo is asked for again each time, so that it is gone at once when it is no longer public. */
const caching = { public: "public, no-cache", private: "private, no-store" } as const;

function headers(audience: "public" | "private", length: number): Record<string, string> {
  return {
    "content-type": "image/webp",
    "content-length": String(length),
    "cache-control": caching[audience],
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": "inline",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
}
