import { expect, test } from "vitest";
import { findFixedSleeps } from "./fixed-sleeps.mjs";

const found = (text: string, name = "server/area/locate.test.ts") => findFixedSleeps([{ name, text }]);
const named = 'import { setTimeout as rest } from "node:timers/promises";\n';

test.each([
  ["a call of sleep", "/* setTimeout */ await sleep(500);"],
  ["Node's sleep by another name", `${named}await rest(500);`],
  ["a promise of a timer", "await new Promise((resolve) => setTimeout(resolve, 500));"],
  ["the same with a block", "await new Promise((resolve) => { window.setTimeout(resolve, 500); });"],
  ["a helper that sleeps", `${named}const settle = () => rest(500);`],
  ["a sleep beside other work", `${named}await Promise.all([work(), rest(500)]);`],
  [
    "a sleep before the work of its loop",
    `${named}for (const kill of kills) {\n await rest(700);\n kill();\n}`,
  ],
  [
    "a sleep in a function within a loop",
    `${named}for (const one of all) one.then(async () => { await rest(9); });`,
  ],
])("%s in a test is refused", (_form, text) => {
  expect(found(text)).toEqual([
    expect.stringMatching(/^server\/area\/locate\.test\.ts:\d sleeps for a fixed/),
  ]);
});

test.each([
  "e2e/queue.spec.ts",
  "e2e/fixtures/keys.ts",
  "db/testing/until.ts",
  "components/ui/bar.dom.test.tsx",
])("a fixed sleep in %s is refused", (name) => {
  expect(found(`${named}await rest(500);`, name)).toHaveLength(1);
});

test.each([
  ["a pause between two looks", `${named}while (!isSo()) await rest(20);`],
  ["a pause at the end of a round", `${named}for (;;) {\n if (isSo()) break;\n await rest(20);\n}`],
  [
    "a pause after a failed round",
    `${named}while (isOn) {\n if (await work()) done();\n else await rest(10);\n}`,
  ],
  ["a timer that does something", "setTimeout(() => process.kill(pid), 1_000);"],
  [
    "a promise that a timer may reject",
    "new Promise((done, fail) => { once(done); setTimeout(fail, 500); });",
  ],
  ["the limit of a story", "test.setTimeout(240_000);"],
])("%s is left alone", (_form, text) => {
  expect(found(text)).toEqual([]);
});

test("waitForTimeout is refused wherever it stands, and sleep only in tests", () => {
  expect(found("await page.waitForTimeout(500);", "bench/pages/weigh.ts")).toEqual([
    "bench/pages/weigh.ts:1 waits with waitForTimeout: wait for a condition",
  ]);
  expect(found("await page.waitForTimeout(500);", "e2e/queue.spec.ts")).toHaveLength(1);
  expect(found(`${named}await rest(500);`, "server/worker/drain-queues.ts")).toEqual([]);
});
