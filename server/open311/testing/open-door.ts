import type { ApiKeyRow } from "@/db/queries/admin/api-keys";
import { insertApiKey } from "@/db/queries/admin/api-keys";
import type { World } from "@/db/testing/world";
import { noon, secretKey } from "@/db/testing/world";
import { hashKey, makeKeyToken } from "@/server/apikey/token";
import { submitFromOpen311 } from "@/server/intake/submit-from-open311";
import { respondOpen311 } from "../http";

type Which = "production" | "test";
export type Fields = Record<string, string | readonly string[]>;

/** The two jurisdictions over a test's world, as an HTTP client sees them. */
export function openDoor(world: World) {
  const origin = "http://localhost:3000/open311";

  async function call(which: Which, path: string, init: RequestInit = {}, now = noon): Promise<Response> {
    const url = new URL(`${origin}/${path}`);
    const context = { db: world.db, now, locate: world.context().locate, secretKey };
    const submit = submitFromOpen311.bind(null, context);
    const segments = url.pathname.split("/").slice(2);
    return respondOpen311({ db: world.db, now, submit }, which, new Request(url, init), segments);
  }

  const encode = (fields: Fields) =>
    new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
    );

  async function makeApiKey(over: Partial<ApiKeyRow> = {}): Promise<string> {
    const key = makeKeyToken();
    const keyHash = hashKey(key);
    if (!keyHash) throw new Error("a key of ours is none");
    await world.db.transaction((tx) =>
      insertApiKey(tx, {
        name: "Aplikasi uji",
        contact: "uji@contoh.id",
        keyHash,
        hint: key.slice(0, 10),
        jurisdiction: "jakarta",
        scopes: ["create"],
        channelCode: "open311",
        perMinute: 60,
        createdAt: noon,
        ...over,
      }),
    );
    return key;
  }

  return {
    get: (path: string, which: Which = "production", now = noon) => call(which, path, {}, now),
    post: (fields: Fields, { path = "requests.json", which = "production" as Which, now = noon } = {}) =>
      call(which, path, { method: "POST", body: encode(fields) }, now),
    call,
    makeApiKey,
  };
}
