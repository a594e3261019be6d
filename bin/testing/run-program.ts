import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { typeScript } from "../launch/processes.mjs";

/** Runs a program of ours to its end, in a process and a data directory of its own. */
export async function runProgram(program: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [...typeScript, ...program], {
    env: { ...process.env, DATA_DIR: mkdtempSync(path.join(tmpdir(), "program-")), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [said, words] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { said, words, code: await ended };
}
