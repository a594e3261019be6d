import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { minutes } from "@/server/domain/duration";
import { restartWait, supervise } from "./processes.mjs";

it.each([
  ["one that lived long", minutes(1), 0, 0],
  ["one that lived long after it had ended early", 11_000, 8_000, 0],
  ["one that ended at once", 200, 0, 1_000],
  ["the second time", 200, 1_000, 2_000],
  ["the sixth time", 200, 16_000, 30_000],
  ["and then", 200, 30_000, 30_000],
])("%s that lived %i ms after a wait of %i is started again after %i ms", (_, life, last, wait) => {
  expect(restartWait(life, last)).toBe(wait);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A child that ends as soon as it has started for the first time, and lives from the second time on. */
function superviseMortal(folder: string, name: string) {
  const file = path.join(folder, name);
  const program = `
    const { appendFileSync, readFileSync } = require("node:fs");
    appendFileSync(${JSON.stringify(file)}, "x");
    if (readFileSync(${JSON.stringify(file)}, "utf8") === "x") process.exit(1);
    setInterval(() => {}, 1_000);`;
  const starts = () => readFileSync(file, { encoding: "utf8", flag: "a+" }).length;
  return { child: supervise(name, ["-e", program], process.env), starts };
}

it("restarts a child that waits for its turn at once, and only once", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "supervise-"));
  const console = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  const one = superviseMortal(folder, "one");
  await expect
    .poll(() => console.mock.calls.join(), { timeout: 10_000 })
    .toContain("The one ended (code 1); it starts again in 1 s.");
  await one.child.restart(1_000);
  await expect.poll(one.starts, { timeout: 10_000 }).toBe(2);
  const pid = one.child.pid();
  // This one ends later and waits as long: when it starts again, the wait of the other is over too.
  const later = superviseMortal(folder, "later");
  await expect.poll(later.starts, { timeout: 10_000 }).toBe(2);
  expect([one.child.pid(), one.starts()]).toEqual([pid, 2]);
  await Promise.all([one.child.stop(1_000), later.child.stop(1_000)]);
  rmSync(folder, { recursive: true, force: true });
});

it("kills a child whose loop is blocked, and restarts it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "stuck-"));
  const console = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  const file = path.join(folder, "starts");
  const program = `
    const { appendFileSync, readFileSync } = require("node:fs");
    appendFileSync(${JSON.stringify(file)}, "x");
    process.on("message", () => process.send("alive"));
    process.send("alive");
    if (readFileSync(${JSON.stringify(file)}, "utf8") === "x") setImmediate(() => { for (;;); });`;
  const starts = () => readFileSync(file, { encoding: "utf8", flag: "a+" }).length;
  const child = supervise("stuck", ["-e", program], process.env, { stuckMs: 4_000 });
  await expect.poll(starts, { timeout: 60_000 }).toBe(2);
  expect(console.mock.calls.join()).toContain("The stuck does not answer; it is killed.");
  await child.stop(1_000);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

it("a program ends once the process that started it has ended, as under npm that was told to stop", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "parent-"));
  const file = path.join(folder, "said");
  const child = `
    import { writeFileSync } from "node:fs";
    import { whenParentEnds } from ${JSON.stringify(path.resolve("bin/launch/processes.mjs"))};
    setInterval(() => {}, 1_000);
    whenParentEnds(() => { writeFileSync(${JSON.stringify(file)}, "stopped"); process.exit(0); }, 20);
    process.stdout.write("watching");`;
  const parent = `
    const { spawn } = require("node:child_process");
    const args = ["--input-type=module", "-e", ${JSON.stringify(child)}];
    const one = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "pipe", "ignore"] });
    one.stdout.once("data", () => process.kill(process.pid, "SIGKILL"));`;
  expect(spawnSync(process.execPath, ["-e", parent], { stdio: "ignore" }).signal).toBe("SIGKILL");
  const said = () => readFileSync(file, { encoding: "utf8", flag: "a+" });
  await expect.poll(said, { timeout: 10_000 }).toBe("stopped");
  rmSync(folder, { recursive: true, force: true });
});
