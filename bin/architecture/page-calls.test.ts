import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test, vi } from "vitest";
import { findPageCalls } from "./page-calls.mjs";

vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
const { appRouter } = await import("@/server/trpc/root");

const most = 3;

/** Reads that wait for the officer, which their effects do not tell. */
const later = {
  "components/complaint/accused/use-accusable.ts": "until the panel opens",
  "components/complaint/accused/use-kelurahan.ts": "until there is a pin",
  "components/report/submission/nearby-complaints.tsx": "until there is a pin",
  "components/desk/bulk-form.tsx": "until a move is chosen",
  "components/desk/merge-sides.tsx": "until a master is named",
  "components/desk/mention-field.tsx": "until the note opens",
  "components/layout/bell.tsx": "until the page changes",
  "components/map/use-close-names.ts": "until the view is close",
  "components/map/view-total.tsx": "until the filter changes or a quarter of a minute is over",
  "components/map/mark-popup.tsx": "until a mark is chosen",
  "components/placing/desk/merge-candidates.tsx": "until another place or category is chosen",
  "components/placing/desk/use-placing-queue.ts": "until the next message opens",
};

const files = ["app", "components"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\/testing\//.test(name))
  .map((name) => ({ name, text: readFileSync(name, "utf8") }));
const procedures = Object.keys(appRouter._def.procedures);
const pages = findPageCalls(files, procedures, Object.keys(later));
describe("opening a page", () => {
  it.each(pages)("$page makes at most three calls for its data", ({ calls }) => {
    expect(calls.slice(most)).toEqual([]);
  });

  it.each(pages)("$page makes no more with its layouts", ({ framed }) => {
    expect(framed.slice(most)).toEqual([]);
  });

  it("names no file that is not there", () => {
    const names = new Set(files.map(({ name }) => name));
    expect(Object.keys(later).filter((name) => !names.has(name))).toEqual([]);
  });
});

const server = { name: "components/trpc/server.tsx", text: "export const api = async () => caller;" };
const planted = (page: string, others: Record<string, string> = {}, waits: string[] = []) => {
  const texts = { "app/page.tsx": page, ...others };
  const sources = Object.entries(texts).map(([name, text]) => ({ name, text }));
  const [found] = findPageCalls([server, ...sources], ["area.list", "area.byCode", "staff.me"], waits);
  return { calls: found?.calls, framed: found?.framed };
};
const drawn = 'import { Box } from "@/components/box";\nexport default () => <Box />;';
const page = drawn.replace("export default () =>", "export default function Page() { return").concat(" }");
const inBrowser = (text: string) => planted(page, { "components/box.tsx": `"use client";\n${text}` }).calls;

describe("a call is found", () => {
  test.each([
    ["on the page", "export default async function Page() { await caller.area.list(); }"],
    ["of an awaited caller", "export default async function Page() { await (await api()).area.list({}); }"],
    ["for its title", "export async function generateMetadata() { return caller.area.list(); }"],
  ])("%s", (_where, text) => {
    expect(planted(text).calls).toEqual(["app/page.tsx:1 area.list"]);
  });

  test("in a component and what it loads, once for each line", () => {
    const others = {
      "components/box.tsx":
        'import { load } from "./load";\nexport async function Box() { await load(); await caller.staff.me(); }',
      "components/load.ts":
        "export const load = () => caller.area.list();\nexport const no = () => caller.staff.me();",
    };
    expect(planted(page, others).calls).toEqual([
      "components/box.tsx:2 staff.me",
      "components/load.ts:1 area.list",
    ]);
  });

  test("in a layout, apart from those of the page", () => {
    const layout = "export default async function Layout() { await caller.staff.me(); }";
    expect(planted("export default function Page() {}", { "app/layout.tsx": layout })).toEqual({
      calls: [],
      framed: ["app/layout.tsx:1 staff.me"],
    });
  });

  test.each([
    ["by a hook", "export function Box() { useQuery(trpc.area.list.queryOptions()); }"],
    [
      "by an effect",
      "export function Box() { useEffect(() => { client.area.list.query().then(set); }, []); }",
    ],
    [
      "by a function that an effect calls",
      "const ask = () => client.area.list.query();\nexport function Box() { useEffect(() => { ask(); }, []); }",
    ],
    [
      "by an effect that is a function",
      "export function Box() { const ask = useCallback(() => { client.area.list.query(); }, []); useEffect(ask, [ask]); }",
    ],
    [
      "by a loop of an effect",
      "export function Box() { useEffect(() => { all.map((one) => client.area.list.query(one)); }, []); }",
    ],
  ])("in the browser %s", (_how, text) => {
    expect(inBrowser(text)).toEqual([expect.stringMatching(/^components\/box\.tsx:\d area\.list$/)]);
  });
});

describe("no call is", () => {
  test.each([
    ["one of an event", "export function Box() { return <a onClick={() => client.area.list.query()} />; }"],
    [
      "one of a listener",
      'export function Box() { useEffect(() => { const ask = () => client.area.list.query(); window.addEventListener("focus", ask); addEventListener("blur", () => client.area.list.query()); }, []); }',
    ],
    ["one of a clean-up", "export function Box() { useEffect(() => () => client.area.list.query(), []); }"],
    ["a change", "export function Box() { useEffect(() => { client.area.list.mutate(); }, []); }"],
  ])("%s", (_what, text) => {
    expect(inBrowser(text)).toEqual([]);
  });

  test("one of a file that waits for the officer", () => {
    const box =
      '"use client";\nexport function Box() { useEffect(() => { client.area.list.query(); }, []); }';
    expect(planted(page, { "components/box.tsx": box }, ["components/box.tsx"]).calls).toEqual([]);
  });
});
