// Runs every test on plain Node: lint, types and unit tests, database tests, the build, hostile tests, browser stories.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { findBrowser } from "./launch/browser.mjs";
import { buildProduct } from "./launch/build.mjs";
import { launch, Refusal, say } from "./launch/console.mjs";
import { installPackages } from "./launch/install.mjs";
import { readSettings, root } from "./launch/settings.mjs";

const totals = { passed: 0, failed: 0, names: [], unsteady: [] };

await launch(async () => {
  const began = Date.now();
  const { dataDir } = readSettings();
  const results = path.join(dataDir, "test-results");
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await installPackages();
  await stage("Lint, types and unit tests", () => check(path.join(results, "unit.json")));
  await stage("Database tests", () => testProject("database", results));
  await stage("Hostile tests", () => testHostile(results));
  await stage("Browser tests", () => testBrowser(path.join(results, "browser.json"), dataDir));
  for (const name of totals.names) say(`failed: ${name}`);
  for (const name of totals.unsteady) say(`unsteady, passed the second time: ${name}`);
  say(`\nAll of it took ${Math.round((Date.now() - began) / 1000)} s.`);
  say(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
});

/** A stage that fails without a failed test (lint, a crash) counts as one failure; later stages run all the same. */
async function stage(name, work) {
  const began = Date.now();
  say(`\n— ${name} —`);
  const {
    code,
    passed,
    failed,
    names,
    unsteady = [],
  } = await work().catch((error) => {
    say(error instanceof Refusal ? error.message : error.stack);
    return { code: 1, passed: 0, failed: 0, names: [] };
  });
  const isBroken = code !== 0 && failed === 0;
  totals.passed += passed;
  totals.failed += isBroken ? 1 : failed;
  totals.unsteady.push(...unsteady);
  totals.names.push(...(isBroken ? [`${name} (code ${code})`] : names));
  say(
    `— ${name}: ${passed} passed, ${failed} failed, code ${code}, ${Math.round((Date.now() - began) / 1000)} s —`,
  );
}

async function check(file) {
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await show([process.env.npm_execpath, "run", "check", "--", ...report]);
  return { code, ...readVitest(file) };
}

async function testProject(project, results) {
  const file = path.join(results, `${project}.json`);
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await show(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...report]);
  return { code, ...readVitest(file) };
}

/** The attacker's tests run against the built product, on a port and in a data directory of their own. */
async function testHostile(results) {
  await buildProduct();
  return testProject("hostile", results);
}

/**
 * The browser tests run against the real product, on a port and in a new data directory of their own. A story that
 * fails runs a second time: what fails once is named as unsteady, what fails twice has failed.
 */
async function testBrowser(file, dataDir) {
  const browserDir = path.join(dataDir, "browser");
  await clear(browserDir);
  const chromium = await findBrowser();
  await buildProduct();
  const env = { CHROMIUM_PATH: chromium, E2E_PORT: String(await freePort()), E2E_DATA_DIR: browserDir };
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", "--retries=1"];
  const code = await show(args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  if (!existsSync(file)) return { code, passed: 0, failed: 0, names: [] };
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  return {
    code,
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    names: storiesOf(suites, "unexpected"),
    unsteady: storiesOf(suites, "flaky"),
  };
}

/** A killed run may have left its database running. */
async function clear(browserDir) {
  if (existsSync(path.join(browserDir, "postgres"))) {
    const { startPostgres } = await import("./postgres.mjs");
    await startPostgres({ dataDir: path.join(browserDir, "postgres"), durable: false }).then((left) =>
      left.stop(),
    );
  }
  rmSync(browserDir, { recursive: true, force: true });
}

function storiesOf(suites, status) {
  return suites.flatMap(({ file, specs, suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ title }) => `e2e/${file} › ${title}`),
    ...storiesOf(inner, status),
  ]);
}

function readVitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, names: [] };
  const { numPassedTests, numFailedTests, numFailedTestSuites, success, testResults } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const broken = numFailedTests === 0 && !success ? Math.max(1, numFailedTestSuites) : 0;
  const names = testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === "failed");
      const titles = failed.length > 0 ? failed.map(({ fullName }) => fullName) : ["the file itself"];
      return titles.map((title) => `${path.relative(root, name)} › ${title}`);
    });
  return { passed: numPassedTests, failed: numFailedTests + broken, names };
}

function show(args, env = {}) {
  return new Promise((resolve, reject) => {
    const all = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env };
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: all,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
