// The embedded Postgres: starts it, adopts one that outlived its parent, stops it. Plain Node, no packages but the
// binaries.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries } from "./launch/postgres-binaries.mjs";
import { advise, wayDown } from "./launch/unprivileged.mjs";

const user = "postgres";

/**
 * Starts or adopts the cluster in `dataDir` on 127.0.0.1, on `port` or a free one, and waits until it responds.
 * `durable: false` turns fsync off, for tests.
 */
export async function startPostgres({ dataDir, durable = true, name = "cepat_respon", port }) {
  const binaries = await findBinaries();
  const way = wayDown(dataDir);
  const passwordFile = `${dataDir}.password`;
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) createCluster({ binaries, way, dataDir, passwordFile });
  const password = readFileSync(passwordFile, "utf8").trim();
  const running = readPid(dataDir);
  const server = running ?? (await launch({ binaries, way, dataDir, durable, port }));
  // As in libpq, the URL names the folder of the Unix socket: a query costs a third less than over loopback.
  const beside = server.socketDir ? `?host=${encodeURIComponent(server.socketDir)}` : "";
  const url = `postgres://${user}:${password}@127.0.0.1:${server.port}/${name}${beside}`;
  return {
    url,
    port: server.port,
    pid: server.pid,
    adopted: running !== null,
    isAlive: () => isPostgres(server.pid, dataDir),
    stop: () => stop(server.pid, dataDir),
  };
}

const environment = { ...process.env, LC_ALL: "C" };

function createCluster({ binaries, way, dataDir, passwordFile }) {
  const parent = path.dirname(dataDir);
  if (!existsSync(parent)) mkdirSync(parent, { recursive: true });
  const making = `${dataDir}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  way.own(making);
  way.own(passwordFile);
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "-E", "UTF8"];
  const access = ["-U", user, "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  const [file, args] = way.wrap(binaries.initdb, ["-D", making, ...locale, ...access, "--no-instructions"]);
  const result = spawnSync(file, args, { ...way.options, env: environment, encoding: "utf8" });
  if (result.status !== 0)
    throw new Error(`initdb failed: ${result.stderr || result.error}${advise(way, parent)}`);
  renameSync(making, dataDir);
}

/** An eighth of the memory that this process may use; a small machine needs most for everything else. */
function bufferMegabytes() {
  const megabytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20;
  return Math.round(Math.min(2_048, Math.max(128, megabytes / 8)));
}

async function launch({ binaries, way, dataDir, durable, port: wanted }) {
  removeStalePid(dataDir);
  const port = wanted ?? (await freePort());
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: fitsSocket(dataDir) ? dataDir : "",
    max_connections: 100,
    shared_buffers: `${bufferMegabytes()}MB`,
    max_wal_size: "2GB",
    random_page_cost: 1.1,
    log_timezone: "UTC",
    timezone: "UTC",
    jit: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const [file, args] = way.wrap(binaries.postgres, ["-D", dataDir, ...flags]);
  const begin = () => startChild(file, args, way.options);
  let child = begin();
  for (let waited = 0; waited < 60_000; waited += 25) {
    const ready = readPid(dataDir);
    if (ready) return ready;
    if (child.hasEnded()) {
      if (!child.words().includes(stillInUse)) throw new Error(`Postgres did not start: ${child.words()}`);
      await sleep(200);
      child = begin();
    }
    await sleep(25);
  }
  throw new Error(`Postgres did not answer within a minute: ${child.words()}`);
}

/** The error while helpers of a killed server are still ending. */
const stillInUse = "pre-existing shared memory block";

/** A process that outlives this one, and its last output. */
function startChild(file, args, options) {
  const child = spawn(file, args, {
    ...options,
    env: environment,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  let hasEnded = false;
  child.stderr.on("data", (chunk) => {
    words = `${words}${chunk}`.slice(-4_000);
  });
  child.once("close", () => {
    hasEnded = true;
  });
  child.unref();
  child.stderr.unref();
  return { words: () => words, hasEnded: () => hasEnded };
}

/** The path of a Unix socket has 103 bytes on macOS and 107 on Linux; Windows has none here. */
const fitsSocket = (dataDir) =>
  process.platform !== "win32" &&
  !dataDir.includes(",") &&
  Buffer.byteLength(`${dataDir}/.s.PGSQL.65535`) < 103;

/** After a kill -9 the pids in its files may be reused, and Postgres would refuse to start. */
function removeStalePid(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  if (existsSync(file) && !isPostgres(Number.parseInt(readFileSync(file, "utf8"), 10), dataDir)) rmSync(file);
  if (existsSync(file)) return;
  for (const name of readdirSync(dataDir)) if (name.startsWith(".s.PGSQL.")) rmSync(path.join(dataDir, name));
}

/** The server that holds the directory, when it is alive and ready; a file left by a kill -9 is ignored. */
function readPid(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (lines[7]?.trim() !== "ready" || !isPostgres(pid, dataDir)) return null;
  return { pid, port: Number(lines[3]), socketDir: lines[4]?.trim() };
}

/** Whether this process is the server of this directory; without /proc only its pid is compared. */
function isPostgres(pid, dataDir) {
  try {
    process.kill(pid, 0);
    const name = `/proc/${pid}/cmdline`;
    return !existsSync(name) || readFileSync(name, "utf8").split("\0").includes(dataDir);
  } catch {
    return false;
  }
}

/** SIGINT is the fast shutdown: open transactions are rolled back. After 15 s SIGQUIT, from which it recovers. */
async function stop(pid, dataDir) {
  for (const signal of ["SIGINT", "SIGQUIT"]) {
    if (!isPostgres(pid, dataDir)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 15_000 && isPostgres(pid, dataDir); waited += 20) await sleep(20);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
