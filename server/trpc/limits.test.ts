import { expect, it, vi } from "vitest";
import { rateLimits } from "@/server/domain/throttling/rate-limits";

vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
vi.stubEnv("RATE_LIMIT", "on");
const { appRouter, createCaller } = await import("./root");
const { limit } = await import("@/server/http/rate-limit");

type Procedure = { _def: { type: string; meta?: { limit?: keyof typeof rateLimits } } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
const limitOf = ([, { _def }]: (typeof procedures)[number]) => _def.meta?.limit;

const address = "203.0.113.7";
const caller = createCaller({
  session: null,
  actor: { kind: "anonymous" },
  address,
  solution: null,
} as never);
/** The code with which a stranger's call without an input is refused. */
async function refusalOf(path: string): Promise<string> {
  let call: unknown = caller;
  for (const step of path.split(".")) call = (call as Record<string, unknown>)[step];
  return (call as () => Promise<unknown>)().then(
    () => "none",
    ({ code }) => code,
  );
}

it("every procedure asks for a session or states its limit", async () => {
  const unlimited = procedures.filter((one) => limitOf(one) === undefined);
  expect(unlimited.length).toBeGreaterThan(100);
  const open = [];
  for (const [path] of unlimited) if ((await refusalOf(path)) !== "UNAUTHORIZED") open.push(path);
  expect(open).toEqual([]);
});

const isCountedHere = (name: keyof typeof rateLimits) =>
  Object.values(rateLimits[name]).every((allowance) => "perProcess" in allowance);
const reads = procedures.filter((one) => isCountedHere(limitOf(one) ?? "submit"));

it("an address that read too much is refused by every public read", async () => {
  expect(reads.length).toBeGreaterThan(25);
  for (const name of ["read", "figures"] as const)
    for (let taken = 0; taken < rateLimits[name].address.points; taken += 1) await limit(name, { address });
  const refusals = await Promise.all(reads.map(async ([path]) => `${path} ${await refusalOf(path)}`));
  expect(refusals).toEqual(reads.map(([path]) => `${path} TOO_MANY_REQUESTS`));
});

it("the statistics, which cost more, have a limit of their own", () => {
  const ofStatistics = reads.filter(([path]) => path.startsWith("statistics."));
  expect(ofStatistics.map((one) => limitOf(one))).toEqual(Array(4).fill("figures"));
});
