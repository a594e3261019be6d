// Starts the whole product on plain Node: packages, database, pages, worker, server.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildProduct, next } from "./launch/build.mjs";
import { launch, Refusal, say, step } from "./launch/console.mjs";
import { keepPostgres } from "./launch/database.mjs";
import { embeddedUrls, environmentBy } from "./launch/database-roles.mjs";
import { installPackages } from "./launch/install.mjs";
import { lockDirectory } from "./launch/lock.mjs";
import { closePrivateFiles } from "./launch/private-files.mjs";
import { runTypeScript, supervise, typeScript, whenParentEnds } from "./launch/processes.mjs";
import { checkPort, productEnvironment, readSettings, root, workerEntry } from "./launch/settings.mjs";
import { superviseWatched } from "./launch/watch-worker.mjs";
import { stuckMs } from "./launch/watchdog.mjs";

const grace = 8_000;
/** Rows and features live for one batch: with a large nursery the collector does not copy them. */
const roomy = ["--max-semi-space-size=128"];
const isDevelopment = process.argv.includes("--dev");

await launch(async () => {
  const began = Date.now();
  const settings = readSettings();
  const unlock = lockDirectory(settings.dataDir);
  closePrivateFiles(settings.dataDir);
  const running = [];
  stopOnSignals(running, unlock);
  try {
    await checkPort(settings.port, settings.listen);
    await installPackages();
    const [{ env, urls, hasAccounts }] = await all(
      prepareData(settings, running),
      isDevelopment ? null : buildProduct(),
      settings.demo === "on" ? drawStreets(settings) : null,
    );
    await step("Starting server and worker", () => startChildren(settings, env, urls, running));
    say(
      `\nCepat Respon is at ${env.PUBLIC_URL} after ${((Date.now() - began) / 1000).toFixed(1)} s. Ctrl+C stops it.`,
    );
    if (settings.demo === "on") sayAccounts(settings.dataDir);
    if (!hasAccounts) say("\nNobody can sign in yet: npm run admin:create -- --email ADDRESS --name NAME");
  } catch (error) {
    await stopAll(running, unlock);
    throw error;
  }
});

/** Without them the demonstration's maps show areas alone, which is no reason to refuse a start. */
async function drawStreets({ dataDir }) {
  const env = { ...process.env, DATA_DIR: dataDir };
  const draw = () =>
    runTypeScript([...roomy, "bin/basemap-demonstration.ts"], { env, what: "Drawing the streets" });
  await step("Drawing the demonstration's streets", draw).catch((error) => say(error.message));
}

/** Waits for all even when one fails, so that nothing is left running after an error. */
async function all(...work) {
  const results = await Promise.allSettled(work);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
  return results.map((result) => result.value);
}

async function prepareData(settings, running) {
  const embedded = settings.databaseUrl ? null : await startEmbedded(settings, running);
  const env = productEnvironment(settings, embedded ?? settings.databaseUrl);
  const program = ["bin/prepare.ts", ...(embedded ? ["--embedded"] : [])];
  const prepare = () => runTypeScript(program, { env, what: "Preparing the database", onLine: sayProgress });
  const answer = JSON.parse((await step("Preparing the database", prepare)).trim().split("\n").at(-1));
  const isDemonstration = answer.isEmpty && settings.demo === "on";
  const urls = embedded ? embeddedUrls(embedded, settings.dataDir) : ownUrls(env);
  if (isDemonstration) await demonstrate(environmentBy(urls.owner, env), settings.complaints);
  return { env, urls, hasAccounts: answer.hasAccounts || isDemonstration };
}

/** The last line is its result. */
function sayProgress(line) {
  if (!line.startsWith("{")) say(`  ${line}`);
}

function ownUrls({ DATABASE_URL: owner, SERVER_DATABASE_URL: server, WORKER_DATABASE_URL: worker }) {
  if (server && worker) return { owner, server, worker };
  say(
    "Server and worker use the database as its owner; npm run db:roles makes roles that cannot rewrite history.",
  );
  return { owner, server: owner, worker: owner };
}

async function startEmbedded({ dataDir }, running) {
  const postgres = await step("Starting Postgres", () => keepPostgres(path.join(dataDir, "postgres")));
  running.push(postgres);
  return postgres.url;
}

async function demonstrate(env, complaints) {
  if (!existsSync(path.join(root, "bin", "seed.ts"))) return;
  const from = new Date(Date.now() - 120 * 86_400_000).toISOString().slice(0, 10);
  await step("Writing demonstration data", () =>
    runTypeScript([...roomy, "bin/seed.ts", "--complaints", complaints, "--from", from], {
      env,
      what: "bin/seed.ts",
    }),
  );
}

async function startChildren({ port, listen }, env, urls, running) {
  const own = { server: environmentBy(urls.server, env), worker: environmentBy(urls.worker, env) };
  if (isDevelopment) await startWatched({ port, listen }, own, running);
  else startBuilt(own, running);
  const address = `http://${listen === "0.0.0.0" ? "127.0.0.1" : listen}:${port}/api/health`;
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Refusal("Server and worker were not both healthy after a minute; their words stand above.");
}

function startBuilt({ server, worker }, running) {
  running.push(supervise("server", ["bin/serve.mjs"], server, { stuckMs }));
  running.push(supervise("worker", [...typeScript, workerEntry], worker, { stuckMs }));
}

/** `next dev` watches the pages itself. */
async function startWatched({ port, listen }, { server, worker }, running) {
  const pages = [next, "dev", "-p", String(port), "-H", listen];
  running.push(supervise("server", pages, { ...server, NODE_ENV: "development" }));
  running.push(await superviseWatched({ ...worker, NODE_ENV: "development" }));
}

function sayAccounts(dataDir) {
  const file = path.join(dataDir, "demo-accounts.txt");
  if (existsSync(file)) say(`\n${readFileSync(file, "utf8").trim()}`);
}

function stopOnSignals(running, unlock) {
  let isStopping = false;
  async function stop() {
    if (isStopping) return;
    isStopping = true;
    say("\nStopping …");
    await stopAll(running, unlock);
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  // npm passes no SIGTERM on: where it started us, its end is ours.
  if (process.env.npm_lifecycle_event) whenParentEnds(stop);
}

/** Server and worker first, in parallel; the database last. */
async function stopAll(running, unlock) {
  const isDatabase = (one) => "url" in one;
  await Promise.all(running.filter((one) => !isDatabase(one)).map((one) => one.stop(grace)));
  for (const database of running.filter(isDatabase)) await database.stop();
  unlock();
}
