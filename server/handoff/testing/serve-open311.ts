import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { insertApiKey } from "@/db/queries/admin/api-keys";
import { after, type World } from "@/db/testing/world";
import { hashKey, makeKeyToken } from "@/server/apikey/token";
import { submitFromOpen311 } from "@/server/intake/submit-from-open311";
import { respondOpen311 } from "@/server/open311/http";

/**
 * Our own product as an agency would run it: another city's database behind real HTTP on this machine, and an API
 * key.
 */
export async function serveOpen311(theirs: World) {
  const key = makeKeyToken();
  const facts = {
    name: "Kota",
    contact: "-",
    hint: "-",
    jurisdiction: "jakarta",
    channelCode: "open311",
  } as const;
  await theirs.db.transaction((tx) =>
    insertApiKey(tx, {
      ...facts,
      keyHash: hashKey(key) ?? Buffer.alloc(0),
      scopes: ["create"],
      perMinute: 600,
      createdAt: after(0),
    }),
  );
  const clock = { now: after(1) };
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const url = new URL(incoming.url ?? "/", "http://localhost");
    const init = { method: incoming.method ?? "GET", headers: incoming.headers as Record<string, string> };
    const body = incoming.method === "POST" ? { body: Buffer.concat(chunks) } : {};
    const { now } = clock;
    const submit = submitFromOpen311.bind(null, theirs.context(now));
    const door = { db: theirs.db, now, submit };
    const segments = url.pathname.split("/").slice(3);
    const answer = await respondOpen311(door, "production", new Request(url, { ...init, ...body }), segments);
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    key,
    clock,
    baseUrl: `http://127.0.0.1:${port}/open311/v2`,
    close: () => new Promise((done) => server.close(done)),
  };
}
