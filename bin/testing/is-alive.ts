import { existsSync, readFileSync } from "node:fs";

/** Whether a process runs; one that has ended and whose parent has not yet read its status does not. */
export function isAlive(pid: number): boolean {
  if (existsSync("/proc/self/stat")) return runs(pid);
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** As Linux tells it: the state is the letter behind the name, which may hold brackets itself. */
function runs(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return !"ZX".includes(stat.charAt(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}
