import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Supervised } from "./processes.mjs";
import { root, workerEntry } from "./settings.mjs";
import { superviseWatched } from "./watch-worker.mjs";

let folder: string;
let worker: Supervised;
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
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
  rmSync(folder, { recursive: true, force: true });
});

function said(): string {
  try {
    return readFileSync(at("said"), "utf8").trim();
  } catch {
    return "";
  }
}

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
  await sleep(700);
  expect([worker.pid(), said()]).toEqual([pid, "1development"]);
  mkdirSync(at("source/later"));
  writeFileSync(at("source/later/version.ts"), "export const version = 2;");
  await expect.poll(said, { timeout: 10_000 }).toMatch(/2development$/);
});

it("does not restart the worker for a test", async () => {
  writeFileSync(at("source/version.test.ts"), "");
  await sleep(700);
  expect(said()).toBe("1development");
});

it("finds the product's own worker by default", () => {
  expect(existsSync(path.join(root, workerEntry))).toBe(true);
});
