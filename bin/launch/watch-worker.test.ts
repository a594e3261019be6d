import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Supervised } from "./processes.mjs";
import { superviseWatched, watched } from "./watch-worker.mjs";

let folder: string;
let worker: Supervised;
const at = (name: string): string => path.join(folder, name);

/** What the console shows. */
let shown: string[];

beforeEach(async () => {
  shown = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => shown.push(String(text)) > 0);
  folder = mkdtempSync(path.join(tmpdir(), "watch-worker-"));
  mkdirSync(at("source"));
  writeFileSync(at("source/version.ts"), "export const version: number = 1;");
  writeFileSync(
    at("source/worker.ts"),
    `import { appendFileSync } from "node:fs";
    import { version } from "./version";
    const say = (text: string) => appendFileSync(${JSON.stringify(at("said"))}, text + " ");
    setInterval(() => {}, 1_000);
    process.on("SIGTERM", () => { say("stopped"); process.exit(0); });
    say(version + process.env.NODE_ENV!);`,
  );
  worker = await superviseWatched(
    { ...process.env, NODE_ENV: "development" },
    { entry: at("source/worker.ts"), folders: [at("source")], outfile: at("built/worker.mjs") },
  );
  await expect.poll(said, { timeout: 10_000 }).toBe("1development");
});
afterEach(async () => {
  await worker.stop(1_000);
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const linesAbout = (name: string) => shown.filter((line) => line.includes(name));

function said(): string {
  try {
    return readFileSync(at("said"), "utf8").trim();
  } catch {
    return "";
  }
}

it("watches a worker and folders that are there", () => {
  expect([watched.entry, ...watched.folders].filter((name) => !existsSync(name))).toEqual([]);
});

it("stops the worker and starts it with the changed source", async () => {
  writeFileSync(at("source/version.ts"), "export const version = 2;");
  await expect.poll(said, { timeout: 10_000 }).toBe("1development stopped 2development");
});

it("sees each time an editor replaces a source file", async () => {
  for (const version of [2, 3]) {
    writeFileSync(at("source/version.ts.new"), `export const version = ${version};`);
    renameSync(at("source/version.ts.new"), at("source/version.ts"));
    await expect.poll(said, { timeout: 10_000 }).toMatch(new RegExp(`${version}development$`));
  }
});

it("keeps the worker running while a change does not build, and goes on when it is mended", async () => {
  const pid = worker.pid();
  writeFileSync(at("source/version.ts"), 'export { version } from "./later/version";');
  await expect.poll(() => linesAbout("does not build"), { timeout: 10_000 }).toHaveLength(1);
  expect([worker.pid(), said()]).toEqual([pid, "1development"]);
  mkdirSync(at("source/later"));
  writeFileSync(at("source/later/version.ts"), "export const version = 2;");
  await expect.poll(said, { timeout: 10_000 }).toMatch(/2development$/);
});

it("restarts the worker for a new folder, and not for a test that came before it", async () => {
  writeFileSync(at("source/version.test.ts"), "");
  mkdirSync(at("source/later"));
  await expect.poll(() => linesAbout("source/later changed"), { timeout: 10_000 }).toHaveLength(1);
  expect(linesAbout("version.test.ts")).toEqual([]);
});
