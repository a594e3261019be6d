import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { noon, openWorld, someComplaint, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { DomainError } from "@/server/domain/errors";
import { challengeMs, unsolvedCalls } from "@/server/domain/throttling/challenge-cost";
import { rateLimits } from "@/server/domain/throttling/rate-limits";
import { photoStorage, postPhoto } from "@/server/evidence/http";
import { postEmbeddedForm } from "@/server/gateway/form/http";
import { limit } from "@/server/http/rate-limit";
import { createCaller } from "@/server/trpc/root";

const { points, solved } = rateLimits.submit.address;
let world: World;
beforeAll(async () => {
  world = await openWorld();
  vi.stubEnv("RATE_LIMIT", "on");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});
afterEach(() => void vi.useRealTimers());

let addresses = 0;
let carrier = "";
beforeEach(() => {
  addresses += 1;
  carrier = `198.51.100.${addresses}`;
});

type Submission = { address?: string; solution?: string | null; externalId?: string };

function submit({ address = carrier, solution = null, externalId = randomUUID() }: Submission = {}) {
  const caller = { ...world.context(noon), actor: anonymous, session: null, address, solution };
  return createCaller(caller).intake.submit({ ...someComplaint(), externalId });
}

/** The challenge of a refused call; null where it was refused without one. */
async function challengeFor(refused: Promise<unknown>): Promise<string | null> {
  const error = await refused.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const refusal = error instanceof TRPCError ? error.cause : error;
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toMatchObject({ code: "TOO_MANY_REQUESTS", message: "too_many_requests" });
  const { detail = {} } = refusal as DomainError;
  expect(detail).toMatchObject({ by: "address", seconds: expect.any(Number) });
  return detail.challenge === undefined ? null : String(detail.challenge);
}

async function solve(given: string | null): Promise<string> {
  const challenge: Challenge = JSON.parse(given ?? "null");
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
const solveNext = async () => solve(await challengeFor(submit()));

/** Spends the calls that are free; only the limit is asked, as each of them did. */
async function fill(name: "submit" | "upload" = "submit", address = carrier) {
  const free = Array.from({ length: rateLimits[name].address.points }, () => limit(name, { address }));
  await Promise.all(free);
}

/** Spends the points of every count that this work begins. */
async function spendAll(limit: number, work: () => Promise<unknown>) {
  const list = async () => (await world.sql`select key from rate_limit`).map(({ key }) => String(key));
  const before = await list();
  await work();
  const begun = (await list()).filter((key) => !before.includes(key));
  await world.sql`update rate_limit set points = ${limit} where key in ${world.sql(begun)}`;
}

const countComplaints = async () =>
  Number((await world.sql`select count(*) as found from complaint`)[0]?.found);

describe("a crowd behind one address", () => {
  it("reports without a challenge up to the limit, and with a solved one above it, once each", async () => {
    for (let sent = 0; sent < points; sent += 1) await submit();
    const stored = await countComplaints();
    const externalId = randomUUID();
    const solution = await solve(await challengeFor(submit({ externalId })));
    expect(await countComplaints()).toBe(stored);
    const made = await submit({ externalId, solution });
    expect(await countComplaints()).toBe(stored + 1);
    expect(await submit({ externalId, solution: await solveNext() })).toEqual(made);
    expect(await countComplaints()).toBe(stored + 1);
    await submit({ address: "203.0.113.250" });
  });

  it("is stored whole when thirty come at once", async () => {
    const before = await countComplaints();
    const ids = Array.from({ length: 30 }, () => randomUUID());
    const first = await Promise.allSettled(ids.map((externalId) => submit({ externalId })));
    const challenged = ids.flatMap((externalId, place) => {
      const outcome = first[place];
      return outcome?.status === "rejected" ? [{ externalId, refused: Promise.reject(outcome.reason) }] : [];
    });
    expect(challenged).toHaveLength(30 - points);
    await Promise.all(
      challenged.map(async ({ externalId, refused }) =>
        submit({ externalId, solution: await solve(await challengeFor(refused)) }),
      ),
    );
    expect(await countComplaints()).toBe(before + 30);
  });

  it("is refused without a challenge at the ceiling of solved ones", async () => {
    await fill();
    const solution = await solveNext();
    await spendAll(solved, () => submit({ solution }));
    expect(await challengeFor(submit({ solution: await solveNext() }))).toBeNull();
  });

  it("gets no challenge after asking ten times for each that it may solve", async () => {
    await spendAll(unsolvedCalls(rateLimits.submit.address), () => fill());
    expect(await challengeFor(submit())).toBeNull();
    expect(await challengeFor(submit({ solution: "{}" }))).toBeNull();
  });

  it("is refused in words where a form without scripts cannot solve anything", async () => {
    await fill();
    const request = new Request("http://localhost/api/balai-warga", {
      method: "POST",
      headers: { "x-forwarded-for": carrier },
      body: new FormData(),
    });
    const context = { ...world.context(noon), storage: photoStorage() };
    const { status, headers } = await postEmbeddedForm(context, request);
    expect([status, headers.get("location")]).toEqual([
      303,
      "/balai-warga/form/terkirim?gagal=too_many_requests",
    ]);
  });
});

describe("a solved challenge", () => {
  beforeEach(() => fill());

  it("is used once, also by thirty at once", async () => {
    const before = await countComplaints();
    const solution = await solveNext();
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => submit({ solution })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countComplaints()).toBe(before + 1);
    expect(await challengeFor(submit({ solution }))).not.toBeNull();
  });

  it("is refused when it is too late", async () => {
    const solution = await solveNext();
    vi.useFakeTimers({ now: Date.now() + challengeMs + 1_000, toFake: ["Date"] });
    expect(await challengeFor(submit({ solution }))).not.toBeNull();
  });

  it("of another address or another door is refused", async () => {
    const solution = await solveNext();
    const elsewhere = `192.0.2.${addresses}`;
    await fill("submit", elsewhere);
    expect(await challengeFor(submit({ address: elsewhere, solution }))).not.toBeNull();
    await fill("upload");
    const ofUpload = await solve(await challengeFor(limit("upload", { address: carrier })));
    expect(await challengeFor(submit({ solution: ofUpload }))).not.toBeNull();
    await submit({ solution });
  });

  it.each<[string, (solved: { challenge: Challenge; solution: Record<string, unknown> }) => unknown]>([
    [
      "with a key that nobody derived",
      (one) => ({ ...one, solution: { counter: 1, derivedKey: "0".repeat(64) } }),
    ],
    ["without a solution", ({ challenge }) => ({ challenge })],
    [
      "made easier",
      ({ challenge, solution }) => ({
        solution,
        challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } },
      }),
    ],
    [
      "made to last",
      ({ challenge, solution }) => ({
        solution,
        challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 9_999_999_999 } },
      }),
    ],
    [
      "signed by somebody else",
      ({ challenge, solution }) => ({
        solution,
        challenge: { ...challenge, signature: "0".repeat(64) },
      }),
    ],
    ["that is no object", () => [1, null, "x"]],
  ])("%s is refused", async (_, forge) => {
    const forged = JSON.stringify(forge(JSON.parse(await solveNext())));
    expect(await challengeFor(submit({ solution: forged }))).not.toBeNull();
  });

  it("that cannot be read is refused", async () => {
    expect(await challengeFor(submit({ solution: "{" }))).not.toBeNull();
  });
});

it("a photo of a crowd is stored for a solved challenge, which comes in a header", async () => {
  const body = new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: "#1b7a3d" } })
      .jpeg()
      .toBuffer(),
  );
  const upload = (headers: Record<string, string> = {}) =>
    postPhoto(
      { db: world.db, actor: anonymous },
      new Request("http://localhost/api/photos", {
        method: "POST",
        body,
        headers: { "x-forwarded-for": carrier, ...headers },
      }),
    );
  await fill("upload");
  const refused = await upload();
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  const { error, challenge } = await refused.json();
  expect(error).toBe("too_many_requests");
  const stored = await upload({ "x-challenge-solution": await solve(challenge) });
  expect(stored.status).toBe(201);
});
