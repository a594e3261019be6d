import path from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import type { Database } from "@/db/database";
import type { Actor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { env } from "@/server/env";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { readBody } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { authorizePhoto } from "./authorize-photo";
import { keepPhoto } from "./keep-photo";
import { withinUploadBound } from "./queue";
import { photoSizes } from "./read-photo";
import { diskStorage } from "./storage";

type Caller = { db: Database; actor: Actor };

export const photoStorage = () => diskStorage(path.resolve(env.DATA_DIR, "photos"));

/** POST raw bytes → 201 `{id, token, width, height}`; refusals as `{error}` with a fitting status. */
export function postPhoto({ db }: Caller, request: Request): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    await limit("upload", callerAddress(request.headers.get("x-forwarded-for")));
    return withinUploadBound(async () => {
      const bytes = await readBody(request, "api/photos");
      return Response.json(await keepPhoto({ db, storage: photoStorage() }, bytes), { status: 201 });
    });
  });
}

/** GET one size of a photo as WebP, for callers that `authorizePhoto` allows. */
export function getPhoto(
  caller: Caller,
  request: Request,
  { id, size }: { id: string; size: string },
): Promise<Response> {
  return respond(async () => {
    if (!(size in photoSizes) || !z.uuid().safeParse(id).success) throw notFound();
    const { searchParams } = new URL(request.url);
    const key = { secret: searchParams.get("secret"), token: searchParams.get("token") };
    const audience = await authorizePhoto(caller, id, key);
    const file = await photoStorage().open(`${id}-${size}`);
    return new Response(Readable.toWeb(file.stream) as ReadableStream, {
      headers: headers(audience, file.size),
    });
  });
}

function headers(audience: "public" | "private", length: number): Record<string, string> {
  return {
    "content-type": "image/webp",
    "content-length": String(length),
    "cache-control": audience === "public" ? "public, max-age=300" : "private, no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": "inline",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
}
