import { chromium } from "@playwright/test";
import { createChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { findBrowser } from "@/bin/launch/browser.mjs";
import { challengeTries, iterationsPerTry } from "@/server/domain/throttling/challenge-cost";
import { serveSolver } from "./challenge/serve-solver";
import { percentile } from "./scale/percentile";
import { sayResult } from "./scale/say";

const rounds = 20;
const slowdown = 4;
const algorithm = "PBKDF2/SHA-256";
const keys = { hmacSignatureSecret: "of this benchmark", hmacKeySignatureSecret: "of this benchmark" };
/** Calls above those that are free. */
const crowds = { first: 1, hundredth: 100, "three hundredth and later": 301 };

/**
 * What a challenge costs at most, in milliseconds. Chromium slows down the page's thread alone: a worker's time is
 * measured at full speed and multiplied, and beside it the same work on a page that is slowed down.
 */
async function run(): Promise<void> {
  const solver = await serveSolver();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(solver.url);
    const slow = await page.context().newCDPSession(page);
    const solve = async (where: string, tries: number, rate: number) => {
      await slow.send("Emulation.setCPUThrottlingRate", { rate });
      const cost = { algorithm, deriveKey, cost: iterationsPerTry, counter: tries - 1 };
      const challenge = JSON.stringify(await createChallenge({ ...cost, ...keys }));
      return page.evaluate<number>(`${where}(${challenge})`);
    };
    const found: Record<string, unknown> = {};
    for (const [name, above] of Object.entries(crowds)) {
      const tries = challengeTries(above);
      const [inWorker, inSlowPage]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        inWorker.push(await solve("solveInWorker", tries, 1));
        inSlowPage.push(await solve("solveInPage", tries, slowdown));
      }
      const middleAndMost = (ms: number[]) => [percentile(ms, 0.5), percentile(ms, 1)];
      found[name] = {
        tries,
        worker: middleAndMost(inWorker),
        workerSlowed: middleAndMost(inWorker.map((ms) => ms * slowdown)),
        pageSlowed: middleAndMost(inSlowPage),
      };
      sayResult(`${name} ${JSON.stringify(found[name])}`);
    }
    process.stdout.write(`${JSON.stringify(found)}\n`);
  } finally {
    await browser.close();
    solver.close();
  }
}

await run();
