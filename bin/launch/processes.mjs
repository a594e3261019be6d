import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal, say } from "./console.mjs";
import { root } from "./settings.mjs";
import { watchLoop } from "./watchdog.mjs";

/** Runs a program to its end; its output is shown only when it fails, unless `show`. `onLine` is
 * called with each line of it while it runs. Returns its standard output. */
export function run(args, { env = process.env, show = false, what, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    if (onLine) createInterface({ input: child.stdout }).on("line", onLine);
    let all = "";
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      all += chunk;
      if (show) process.stdout.write(chunk);
    });
    child.stderr.on("data", (chunk) => {
      all += chunk;
      if (show) process.stderr.write(chunk);
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) return resolve(output);
      reject(
        new Refusal(`${show ? "" : `${all.trim()}\n\n`}${what ?? args.join(" ")} failed (code ${code}).`),
      );
    });
  });
}

/** Node itself runs our TypeScript programs, without tsx's own process between, so that signals and IPC reach them. */
export const typeScript = ["--import", "tsx"];

export const runTypeScript = (args, options) => run([...typeScript, ...args], options);

/**
 * Milliseconds before a child that ended is restarted: none after ten seconds of life, else a second, doubled each
 * time that it ends early, half a minute at most. `firstMs` replaces the second and scales the rest.
 */
export function restartWait(lifeMs, lastWaitMs, firstMs = 1_000) {
  if (lifeMs > 10_000) return 0;
  return Math.min(Math.max(firstMs, lastWaitMs * 2), firstMs * 30);
}

/**
 * Keeps a child running: one that ends, or does not answer for `stuckMs`, is restarted, see `restartWait`. It ends with
 * us, by its IPC channel. `stop` asks, waits `grace` ms, then kills; `restart` stops and starts it.
 */
export function supervise(name, args, env, { stuckMs, firstWaitMs } = {}) {
  let child = null;
  let wait = 0;
  let isStopping = false;
  let ending = Promise.resolve();
  const start = () => {
    const began = Date.now();
    const started = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child = started;
    if (stuckMs) watchLoop(started, () => endStuck(name, started), stuckMs);
    const isReplaced = () => isStopping || child !== started;
    started.once("exit", async (code, signal) => {
      if (isReplaced()) return;
      wait = restartWait(Date.now() - began, wait, firstWaitMs);
      say(`The ${name} ended (${signal ?? `code ${code}`}); it starts again in ${wait / 1000} s.`);
      await sleep(wait);
      if (!isReplaced()) start();
    });
  };
  const endCurrent = (grace) => {
    const current = child;
    child = null;
    if (current) ending = end(current, grace);
    return ending;
  };
  start();
  return {
    pid: () => child?.pid,
    async restart(grace) {
      await endCurrent(grace);
      wait = 0;
      if (!isStopping && child === null) start();
    },
    async stop(grace) {
      isStopping = true;
      await endCurrent(grace);
    },
  };
}

function endStuck(name, child) {
  say(`The ${name} does not answer; it is killed.`);
  child.kill("SIGKILL");
}

async function end(child, grace) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), grace);
  await ended;
  clearTimeout(killer);
}

/** Calls `onEnd` once the process that started this one has ended. */
export function whenParentEnds(onEnd, everyMs = 500) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onEnd();
  }, everyMs);
  watch.unref();
}
