import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
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

it("restarts a child in backoff at once when asked, and only once", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "supervise-"));
  const file = path.join(folder, "starts");
  const starts = () => readFileSync(file, { encoding: "utf8", flag: "a+" }).length;
  const endsAtFirst = `
    const { appendFileSync, readFileSync } = require("node:fs");
    appendFileSync(${JSON.stringify(file)}, "x");
    if (readFileSync(${JSON.stringify(file)}, "utf8") === "x") process.exit(1);
    setInterval(() => {}, 1_000);`;
  const child = supervise("child", ["-e", endsAtFirst], process.env);
  await expect.poll(starts, { timeout: 10_000 }).toBe(1);
  await child.restart(1_000);
  await expect.poll(starts, { timeout: 10_000 }).toBe(2);
  await sleep(1_500);
  expect(starts()).toBe(2);
  await child.stop(1_000);
  rmSync(folder, { recursive: true, force: true });
});
