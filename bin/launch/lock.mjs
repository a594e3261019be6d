import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./console.mjs";

/**
 * One running product per data directory. The lock names the process and when it began, so that one left by a
 * `kill -9` is nobody's, even when its number was given to another process. Returns the function that gives it back.
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

/** The process that runs the product on this data directory, or null. */
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

/** Linux counts ticks since boot in field 22 of /proc/PID/stat; elsewhere the number alone has to do. */
function birthOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ")[19];
  } catch {
    return null;
  }
}
