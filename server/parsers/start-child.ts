import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import path from "node:path";
import { bareEnvironment, isProduction } from "@/server/env";
import { type Budget, patience, startMs } from "./budgets";
import type { ParserAnswer } from "./serve-parent";

/** A process may end in the middle of a parse: killed above its budget, or by itself. */
export type ParserOutcome = ParserAnswer | { ended: "budget" | "crash" };

export type ParserChild = {
  /** @throws Error when it does not start */
  ready: Promise<void>;
  parse: (input: unknown) => Promise<ParserOutcome>;
  parses: () => number;
  isAlive: () => boolean;
  end: () => void;
};

/** Starts a process with the arguments of a program. An idle one keeps nobody's process alive. */
export function startChild(args: readonly string[], budget: Budget): ParserChild {
  const child = spawnProgram(args, budget.megabytes);
  let isAlive = true;
  let parses = 0;
  child.once("exit", () => {
    isAlive = false;
  });
  const ready = untilReady(child).then(() => {
    lowerPriority(child, budget.nice);
    rest(child);
  });
  ready.catch(() => {});
  return {
    ready,
    parses: () => parses,
    isAlive: () => isAlive,
    end: () => void child.kill("SIGKILL"),
    async parse(input) {
      parses += 1;
      child.ref();
      child.channel?.ref();
      const outcome = await parseWithin(child, budget.ms * patience, input);
      rest(child);
      return outcome;
    },
  };
}

function spawnProgram(args: readonly string[], megabytes: number): ChildProcess {
  const limit = `--max-old-space-size=${megabytes}`;
  const loader = args[0]?.endsWith(".ts") ? ["--import", "tsx"] : [];
  return spawn(process.execPath, [limit, ...loader, ...args], {
    cwd: process.cwd(),
    env: bareEnvironment(),
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
  });
}

/** The program below the folder where the product was started, bundled if it was built. */
export function programOf(kind: string): [program: string, kind: string] {
  const built = path.join(process.cwd(), ".next", "parsers", "child.mjs");
  const isBuilt = isProduction() && existsSync(built);
  return [isBuilt ? built : path.join(process.cwd(), "server", "parsers", "child.ts"), kind];
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = (said + chunk).slice(-1_000);
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill("SIGKILL"), startMs);
    const fail = () => {
      clearTimeout(late);
      reject(new Error(`a parser did not start: ${said}`));
    };
    child.once("error", fail).once("exit", fail);
    child.once("message", () => {
      clearTimeout(late);
      child.off("error", fail).off("exit", fail);
      resolve();
    });
  });
}

function parseWithin(child: ChildProcess, ms: number, input: unknown): Promise<ParserOutcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), ms);
    const settle = (outcome: ParserOutcome) => {
      clearTimeout(timer);
      child.off("message", settle).off("exit", onExit);
      resolve(outcome);
    };
    const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
      settle({ ended: signal === "SIGKILL" || signal === "SIGABRT" ? "budget" : "crash" });
    };
    if (child.exitCode !== null || child.signalCode !== null) return settle({ ended: "crash" });
    child.once("message", settle).once("exit", onExit);
    child.send(input as object, (error) => error && child.kill());
  });
}

function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  if (child.stderr && "unref" in child.stderr) (child.stderr as unknown as { unref: () => void }).unref();
}

function lowerPriority({ pid }: ChildProcess, nice: number): void {
  try {
    if (pid) setPriority(pid, nice);
  } catch {
    // It has ended, or the system does not let us.
  }
}
