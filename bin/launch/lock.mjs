import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./console.mjs";

/**
 * One running product per data directory. The lock contains the process id and its start time, so that one left by a
 * `kill -9` can be taken even when its pid was reused. Returns the function that releases it.
 */
export function lockDirectory(dataDir) {
  const file = lockFile(dataDir);
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: birthOf(process.pid) }));
  try {
    const holder = lockHolder(dataDir);
    if (holder) {
      throw new Refusal(
        `Cepat Respon already runs on ${dataDir} (process ${holder}). Stop it, or set DATA_DIR to another folder.`,
      );
    }
    rmSync(file, { force: true });
    linkSync(mine, file);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** The pid of the product that runs on this data directory, or null. */
export function lockHolder(dataDir) {
  try {
    const { pid, began } = JSON.parse(readFileSync(lockFile(dataDir), "utf8"));
    process.kill(pid, 0);
    return birthOf(pid) === began ? pid : null;
  } catch (error) {
    return error.code === "EPERM" ? "of another user" : null;
  }
}

const lockFile = (dataDir) => path.join(dataDir, "running.json");

/** Linux counts ticks since boot in field 22 of /proc/PID/stat; elsewhere only the pid is compared. */
function birthOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ")[19];
  } catch {
    return null;
  }
}
