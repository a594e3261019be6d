import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "../../.dependency-cruiser.cjs";
import { eventKinds } from "../../server/domain/complaint/event";
import { findKindLists, readKinds } from "./kinds.mjs";
import { findMissingBinaries } from "./lockfile.mjs";
import { findClocks, isQuery } from "./query-clocks.mjs";
import { findStrayFiles } from "./server-root.mjs";
import { findTooLong } from "./sizes.mjs";
import { findStatusLiterals, isSql, readStatuses } from "./status-literals.mjs";

const composing = [
  "complaint",
  "desk",
  "verification",
  "evidence",
  "external",
  "handoff",
  "placing",
  "intake",
  "channels",
  "replies",
  "gateway",
  "import",
  "counter",
  "reporter",
  "look",
  "publicness",
  "statistics",
];
const breaches = [
  ["no-cycles", "server/domain/one.ts", "./two"],
  ["domain-is-pure", "server/domain/clock.ts", "node:fs"],
  ["db-knows-only-the-domain", "db/queries/area/areas.ts", "../../../server/area/locate"],
  ["db-client-reads-only-env", "db/client.ts", "../server/area/locate"],
  ["only-db-speaks-sql", "server/area/list.ts", "drizzle-orm"],
  ["one-road-into-the-timeline", "server/area/note.ts", "../../db/queries/complaint/insert-events"],
  ["public-figures-pass-disclosure", "server/area/cells.ts", "../domain/statistics/stored-counts"],
  ["server-never-renders", "server/area/draw.ts", "../../components/ui/button"],
  ["pages-go-through-trpc", "app/page.tsx", "../server/area/locate"],
  ["components-know-only-the-domain", "components/area/card.tsx", "../../server/area/locate"],
  ["bridge-knows-only-trpc", "components/trpc/server.tsx", "../../server/area/locate"],
  ["only-map-knows-leaflet", "components/area/map.tsx", "leaflet"],
  ["ui-is-agnostic", "components/ui/picker.tsx", "../area/card"],
  ["areas-do-not-reach-into-each-other", "server/survey/place.ts", "../area/locate"],
  ...composing.map(
    (area) => [`${area}-composes-only-its-own`, `server/${area}/draw.ts`, "../map/read-tile"] as const,
  ),
  ["nobody-imports-tests", "server/area/fake.ts", "../../db/testing/factories"],
] as const;

const targets = [
  "server/area/locate.ts",
  "server/map/read-tile.ts",
  "components/ui/button.tsx",
  "db/testing/factories.ts",
  "db/queries/complaint/insert-events.ts",
  "server/domain/statistics/stored-counts.ts",
];
const packages = ["drizzle-orm", "leaflet"];
let root: string;
let found: Set<string>;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "architecture-"));
  for (const target of targets) write(target, "export const target = 1;\n");
  for (const name of packages) {
    write(`node_modules/${name}/index.js`, "module.exports = {};\n");
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
  }
  for (const [, file, imported] of breaches)
    write(file, `import * as it from "${imported}";\nexport { it };\n`);
  write("server/domain/two.ts", 'import * as it from "./one";\nexport { it };\n');
  write("server/domain/form.ts", 'import { field } from "./field";\nexport type Draft = typeof field;\n');
  write(
    "server/domain/field.ts",
    'import type { Draft } from "./form";\nexport const field = {} as Draft;\n',
  );
  const { tsConfig: _ours, ...options } = config.options;
  const settings = { ...options, baseDir: root, ruleSet: { forbidden: config.forbidden }, validate: true };
  const { output } = await cruise(["app", "components", "server", "db"], settings);
  found = new Set(
    (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string) {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

test.each(breaches)("%s refuses what %s imports from %s", (rule, file) => {
  expect(found).toContain(`${rule} ${file}`);
});

test("no-cycles refuses two files of which one needs only a type of the other", () => {
  expect(found).toContain("no-cycles server/domain/field.ts");
});

test("every rule has a breach in this test and a reason", () => {
  expect(config.forbidden.map(({ name }) => name)).toEqual(breaches.map(([name]) => name));
  expect(config.forbidden.every(({ comment }) => (comment?.length ?? 0) > 20)).toBe(true);
});

test("a file over its ceiling is named with both figures", () => {
  const files = [
    { name: "app/page.tsx", lines: 81 },
    { name: "app/layout.tsx", lines: 80 },
    { name: "server/area/router.ts", lines: 121 },
    { name: "server/area/locate.ts", lines: 200 },
  ];
  expect(findTooLong(files)).toEqual([
    "app/page.tsx has 81 lines; its ceiling is 80",
    "server/area/router.ts has 121 lines; its ceiling is 120",
  ]);
});

test.each(["valid_to > current_date", "at < now()", "at < current_timestamp", "new Date()", "Date.now()"])(
  "a query that reads a clock is named: %s",
  (text) => {
    expect(findClocks([{ name: "db/queries/staff/units.ts", text: `sql\`${text}\`` }])).toHaveLength(1);
  },
);

test("a query that is given its time, or compares two clocks of the database, is left alone", () => {
  const text = "valid_to > day; context.now(); clock_timestamp() - at";
  expect(findClocks([{ name: "db/queries/staff/units.ts", text }])).toEqual([]);
  expect(
    ["db/queries/staff/units.ts", "db/queries/staff/units.db.test.ts", "db/migrate.ts"].map(isQuery),
  ).toEqual([true, false, false]);
});

test.each(["status not in ('triage', 'removed')", 'eq(complaint.status, "merged")', "`resolved`"])(
  "a query that names a status is named: %s",
  (text) => {
    const statuses = readStatuses(readFileSync("server/domain/complaint/status.ts", "utf8"));
    expect(findStatusLiterals([{ name: "db/queries/map/map.ts", text }], statuses)).toHaveLength(1);
    expect(
      findStatusLiterals([{ name: "db/queries/map/map.ts", text: "isOnMap(); 'merge'" }], statuses),
    ).toEqual([]);
  },
);

test("a status table that cannot be read is a fault of the check", () => {
  expect(() => readStatuses("export const words = []")).toThrow("lists no statuses");
  const names = [
    "db/queries/map/map.ts",
    "db/schema/complaints.ts",
    "db/predicates.ts",
    "db/seed/first-lessons.ts",
  ];
  expect(names.map(isSql)).toEqual([true, true, false, false]);
});

test("the check of event kinds knows every kind of the timeline", () => {
  const table = readFileSync(new URL("../../server/domain/complaint/status.ts", import.meta.url), "utf8");
  expect(readKinds(table)).toEqual(eventKinds);
});

test.each([
  ["an array of literals", "a list", 'const milestones = ["confirm", "reject"];'],
  ["an array that is declared as kinds", "a list", 'const moves: readonly EventKind[] = [\n  "confirm",\n];'],
  ["a set", "a list", 'const gone = new Set<EventKind>(["remove"]);'],
  ["a list in SQL", "a list", "sql`where kind not in ('absorb', 'release')`"],
  ["a switch", "a switch", 'switch (kind) {\n  case "confirm":\n    return true;\n}'],
  ["an or", "an alternative", 'events.find(({ kind }) => kind === "remove" || kind === "withdraw")'],
  ["an and", "an alternative", 'if (step.kind !== "split" && step.kind !== "assign") return;'],
])("%s of event kinds outside their home is refused, but for tests", (_form, what, text) => {
  const kinds = [...eventKinds];
  expect(findKindLists([{ name: "server/area/told.ts", text }], kinds)).toEqual([
    expect.stringMatching(new RegExp(`^server/area/told\\.ts:\\d has ${what} of event kinds`)),
  ]);
  expect(findKindLists([{ name: "server/area/told.test.ts", text }], kinds)).toEqual([]);
});

test("one kind alone, or words that are no kinds, are not a list of event kinds", () => {
  const text = 'kind === "submit"; const ways = ["ask", "spam"]; sql`kind in (\'confirm\')`;';
  expect(findKindLists([{ name: "server/area/told.ts", text }], [...eventKinds])).toEqual([]);
});

test("a file in the root of server/ is named unless it is env, log or a test of theirs", () => {
  const files = [
    "server/env.ts",
    "server/env.test.ts",
    "server/log.ts",
    "server/secret.ts",
    "server/http/status.ts",
    "app/server/route.ts",
  ];
  expect(findStrayFiles(files)).toEqual([
    "server/secret.ts belongs into an area: the root of server/ holds env and log alone",
  ]);
});

test("an optional dependency that the lockfile forgot is named", () => {
  const packages = {
    "": { optionalDependencies: { "binary-linux": "1.0.0" } },
    "node_modules/tool": { optionalDependencies: { "binary-linux": "1.0.0", "binary-darwin": "1.0.0" } },
    "node_modules/tool/node_modules/binary-linux": {},
  };
  expect(findMissingBinaries({ packages })).toEqual(["binary-darwin"]);
});

const staleSetters = [
  "setDraft({ ...draft, text });",
  "setDraft({ text, ...draft });",
  "setDraft({ ...form.draft, text });",
  "setPhotos([...photos, photo]);",
];
const soundSetters = [
  "setDraft((current) => ({ ...current, text }));",
  "setDraft({ ...emptyDraft(), text });",
  "setDraft({ text: draft.text });",
  "send({ ...draft, text });",
];

test("a state setter takes a new value or a function, but not a spread of the rendered state", () => {
  const statements = [...staleSetters, ...soundSetters];
  write("components/area/planted.tsx", statements.join("\n"));
  const biome = ["node_modules/@biomejs/biome/bin/biome", "lint", "--reporter=github", "--vcs-enabled=false"];
  const { stdout } = spawnSync(
    process.execPath,
    [...biome, `--config-path=${process.cwd()}`, path.join(root, "components/area/planted.tsx")],
    { encoding: "utf8" },
  );
  const refused = Array.from(stdout.matchAll(/line=(\d+),.*Give the setter a function/g), ([, line]) =>
    Number(line),
  );
  expect(refused.map((line) => statements[line - 1])).toEqual(staleSetters);
});
