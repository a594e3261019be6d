import { createElement, type ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import StatisticsPage from "@/app/(governor)/statistik/page";
import PublicStatisticsPage from "@/app/(governor)/statistik/publik/page";
import KelurahanPage from "@/app/(public)/kelurahan/[code]/page";
import HomePage from "@/app/(public)/page";
import OfficerPage from "@/app/(staff)/petugas/[code]/page";
import IntakePage from "@/app/(staff)/petugas/kanal/page";
import CounterPage from "@/app/(staff)/petugas/loket/page";
import QueuePage from "@/app/(staff)/petugas/page";
import SecondLooksPage from "@/app/(staff)/petugas/verifikasi/audit/page";
import VerificationPage from "@/app/(staff)/petugas/verifikasi/page";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { openSession } from "@/db/testing/factories";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";
import id from "@/messages/id.json";

const { request, calls } = vi.hoisted(() => ({
  request: { context: {}, kept: new Map<unknown, unknown>() },
  calls: [] as string[],
}));

/* What only a request has that Next serves: its headers, session, router, dictionary, and a cache for its length. */
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => {} }),
  usePathname: () => "/petugas",
  useSearchParams: () => new URLSearchParams(),
  notFound: () => {
    throw new Error("not found");
  },
}));
vi.mock("@/server/trpc/context", () => ({ createContext: async () => request.context }));
vi.mock("@/components/layout/compile-messages", () => ({ compileMessages: (words: unknown) => words }));
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache:
    (read: (...given: unknown[]) => unknown) =>
    (...given: unknown[]) => {
      if (!request.kept.has(read)) request.kept.set(read, read(...given));
      return request.kept.get(read);
    },
}));
/* The real router; what is called of it is written down. */
vi.mock("@/server/trpc/root", async (original) => {
  const real = await original<typeof import("@/server/trpc/root")>();
  return { ...real, createCaller: (context: never) => counted(real.createCaller(context), []) };
});

function counted(caller: object, path: string[]): object {
  return new Proxy(caller, {
    get: (target, name) => {
      const value = Reflect.get(target, name);
      return typeof value === "function" ? counted(value, [...path, String(name)]) : value;
    },
    apply: (target, self, given) => {
      calls.push(path.join("."));
      return Reflect.apply(target as never, self, given);
    },
  });
}

let world: World;
let code: string;
beforeAll(async () => {
  world = await openWorld();
  code = (await world.submit()).code;
  const claimed = (await world.submit()).code;
  await world.move(world.staff.kelurahan, claimed, "start", 1);
  await world.move(world.staff.kelurahan, claimed, "resolve", 2, await world.proof());
});
afterAll(() => world.close());
beforeEach(() => {
  calls.length = 0;
  request.kept.clear();
});

/** The page as a browser first gets it: its text, with what the server called for it. */
async function openPage(role: keyof World["staff"], page: () => Promise<ReactNode>): Promise<string> {
  const actor = world.staff[role];
  const session = await openSession(world.db, actor, after(3));
  request.context = { ...world.context(after(3)), actor, session, address: "local" };
  const children = await page();
  const stream = await renderToReadableStream(
    createElement(MessagesProvider, { locale: "id", messages: id, children }),
  );
  await stream.allReady;
  return new Response(stream).text();
}

const params = () => Promise.resolve({ code });
const searchParams = Promise.resolve({});

it.each(["kelurahan", "verifier", "governor"] as const)(
  "a complaint's page calls who the officer is and the complaint's desk, nothing else: %s",
  async (role) => {
    const html = await openPage(role, () => OfficerPage({ params: params() }));
    for (const words of [code, id.track.timeline, id.desk.why]) expect(html).toContain(words);
    expect(calls).toEqual(["staff.me", "complaint.desk"]);
  },
);

it.each([
  ["queue's", "kelurahan", "desk.queue", () => QueuePage({ searchParams })],
  ["verification", "verifier", "verification.desk", () => VerificationPage({ searchParams })],
  ["second looks'", "verifier", "verification.desk", () => SecondLooksPage({ searchParams })],
  ["intake desk's", "intake", "intakeDesk.desk", () => IntakePage({ searchParams })],
  ["counter's", "kelurahan", "counter.desk", async () => CounterPage()],
  ["statistics'", "governor", "statistics.desk", () => StatisticsPage({ searchParams })],
] as const)(
  "the %s page calls who the officer is and its one procedure",
  async (_name, role, procedure, page) => {
    await openPage(role, page);
    expect(calls).toEqual(["staff.me", procedure]);
  },
);

it("everybody's statistics page calls its one procedure", async () => {
  await openPage("governor", () => PublicStatisticsPage({ searchParams }));
  expect(calls).toEqual(["statistics.publicDesk"]);
});

it("the map's page calls its one procedure on the server", async () => {
  const html = await openPage("governor", () => HomePage({ searchParams }));
  expect(calls).toEqual(["map.home"]);
  expect(html).toContain(id.map.receivedToday);
});

it("an area's page calls what everybody reads, and the officers' queue of it", async () => {
  const params = Promise.resolve({ code: gambirCode });
  const html = await openPage("kelurahan", async () => KelurahanPage({ params, searchParams }));
  expect(calls).toEqual(["area.page", "desk.areaQueue"]);
  expect(html).toContain(id.area.desk);
});

it("the verification page shows the findings of its first claim", async () => {
  const html = await openPage("verifier", () => VerificationPage({ searchParams }));
  expect(html).toContain(id.verification.findings);
});
