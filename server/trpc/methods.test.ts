import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { expect, it, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
const { appRouter } = await import("./root");

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
);
const mutations = procedures.filter(([, { _def }]) => _def.type === "mutation").map(([name]) => name);

/** What a link or a picture on another site can make a browser send. */
const get = (name: string) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(`http://x/api/trpc/${name}?input=${encodeURIComponent('{"json":{}}')}`),
    router: appRouter,
    createContext: () => ({}) as never,
  });

it.each(mutations)("%s is not carried out by GET", async (name) => {
  expect((await get(name)).status).toBe(405);
});

it("there are mutations to be held to this", () => {
  expect(mutations.length).toBeGreaterThan(60);
});
