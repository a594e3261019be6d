import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "../../.dependency-cruiser.cjs";
import { findMissingBinaries } from "./lockfile.mjs";
import { findStrayFiles } from "./server-root.mjs";
import { findTooLong } from "./sizes.mjs";

const composing = [
  "verification",
  "external",
  "handoff",
  "placing",
  "intake",
  "channels",
  "replies",
  "gateway",
  "import",
  "counter",
];
const breaches = [
  ["no-cycles", "server/domain/one.ts", "./two"],
  ["domain-is-pure", "server/domain/clock.ts", "node:fs"],
  ["db-knows-only-the-domain", "db/queries/area/areas.ts", "../../../server/area/locate"],
  ["db-client-reads-only-env", "db/client.ts", "../server/area/locate"],
  ["only-db-speaks-sql", "server/area/list.ts", "drizzle-orm"],
  ["server-never-renders", "server/area/draw.ts", "../../components/ui/button"],
  ["pages-go-through-trpc", "app/page.tsx", "../server/area/locate"],
  ["components-know-only-the-domain", "components/area/card.tsx", "../../server/area/locate"],
  ["bridge-knows-only-trpc", "components/trpc/server.tsx", "../../server/area/locate"],
  ["only-map-knows-leaflet", "components/area/map.tsx", "leaflet"],
  ["ui-is-agnostic", "components/ui/picker.tsx", "../area/card"],
  ["areas-do-not-reach-into-each-other", "server/complaint/place.ts", "../area/locate"],
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
