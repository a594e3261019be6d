import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockDirectory, lockHolder } from "./lock.mjs";

const dataDir = mkdtempSync(path.join(tmpdir(), "lock-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

test("a second instance on one data directory is refused until the first releases its lock", () => {
  const unlock = lockDirectory(dataDir);
  expect(() => lockDirectory(dataDir)).toThrow(`already runs on ${dataDir} (process ${process.pid})`);
  unlock();
  expect(lockHolder(dataDir)).toBeNull();
});

test("the lock of a killed process can be taken", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(path.join(dataDir, "running.json"), JSON.stringify({ pid, began: "1" }));
  lockDirectory(dataDir)();
});

test.runIf(process.platform === "linux")("the lock of a process whose pid was reused can be taken", () => {
  writeFileSync(path.join(dataDir, "running.json"), JSON.stringify({ pid: process.pid, began: "1" }));
  expect(lockHolder(dataDir)).toBeNull();
});
