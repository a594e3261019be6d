import { spawn } from "node:child_process";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isAlive } from "@/bin/testing/is-alive";
import { minutes, seconds } from "@/server/domain/duration";
import { budgets } from "./budgets";
import { openPool } from "./pool";

const programWithin = (ms: number) => [
  path.join(import.meta.dirname, "testing", "misbehaving.ts"),
  String(ms),
];
const budget = { ...budgets.photo, ms: seconds(20), parses: 3 };
const pool = openPool(programWithin(budget.ms), budget);
const hasty = openPool(programWithin(300), { ...budget, ms: 300 });
afterAll(() => {
  pool.close();
  hasty.close();
});

const pidOf = async (from = pool) => {
  const said = await from.parse("say who you are");
  return "output" in said ? Number(said.output) : Number.NaN;
};

describe("a parser's process", { timeout: minutes(3) }, () => {
  it.each(["never come back", "sleep for ever"])(
    "told to %s is killed, and the next input is parsed",
    async (act) => {
      const pid = await pidOf(hasty);
      expect(await hasty.parse(act)).toEqual({ ended: "budget" });
      expect(isAlive(pid)).toBe(false);
      expect(await pidOf(hasty)).not.toBe(pid);
    },
  );

  it("that takes more memory than its budget is killed while its loop is blocked", async () => {
    const pid = await pidOf();
    expect(await pool.parse("take all memory")).toEqual({ ended: "budget" });
    expect(isAlive(pid)).toBe(false);
  });

  it("that crashes leaves this one running", async () => {
    expect(await pool.parse("crash")).toEqual({ ended: "crash" });
    expect(await pidOf()).toBeGreaterThan(0);
  });

  it("hands a refusal over with its code and detail", async () => {
    const refusal = { code: "TOO_LARGE", message: "photo_too_large", detail: { seconds: 3 } };
    expect(await pool.parse("refuse")).toEqual({ refusal });
  });

  it("is kept for the next input and replaced after its number of parses", async () => {
    const fresh = openPool(programWithin(budget.ms), budget);
    const pids = [await pidOf(fresh), await pidOf(fresh), await pidOf(fresh), await pidOf(fresh)];
    expect(new Set(pids.slice(0, 3)).size).toBe(1);
    expect(pids[3]).not.toBe(pids[0]);
    fresh.close();
  });

  it("knows no setting of the product", async () => {
    process.env.SECRET ??= "a secret";
    const said = await pool.parse("show your settings");
    expect(Object.keys("output" in said ? (said.output as object) : {})).not.toContain("SECRET");
  });

  it("ends with the process that started it, even when it is blocked", async () => {
    const parent = spawn(
      process.execPath,
      ["--import", "tsx", path.join(import.meta.dirname, "testing", "mortal-parent.ts")],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const pid = Number(
      await new Promise((resolve) => parent.stdout.once("data", (said) => resolve(String(said)))),
    );
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => isAlive(pid), { timeout: minutes(1) }).toBe(false);
  });
});
