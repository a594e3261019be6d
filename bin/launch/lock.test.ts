import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockDirectory, lockHolder } from "./lock.mjs";

const dataDir = mkdtempSync(path.join(tmpdir(), "lock-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

test("a second instance on one data directory is refused by name until the first gives it back", () => {
  const unlock = lockDirectory(dataDir);
  expect(() => lockDirectory(dataDir)).toThrow(`already runs on ${dataDir} (process ${process.pid})`);
  unlock();
  expect(lockHolder(dataDir)).toBeNull();
});

test("the lock of a process that was killed is nobody's", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(path.join(dataDir, "running.json"), JSON.stringify({ pid, began: "1" }));
  lockDirectory(dataDir)();
});

test.runIf(process.platform === "linux")("nor is one whose number another process has by now", () => {
  writeFileSync(path.join(dataDir, "running.json"), JSON.stringify({ pid: process.pid, began: "1" }));
  expect(lockHolder(dataDir)).toBeNull();
});
