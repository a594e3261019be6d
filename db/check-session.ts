import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { connection, openClient, type RawSql } from "./database";

/** Rounds, since other clients of a pooler may hide a loss once. */
const rounds = 3;
const lockClass = 7141855;

/**
 * Checks that prepared statements, session locks and LISTEN outlive a transaction, which they do not behind a pooler
 * in transaction mode.
 * @throws Error with the code `SESSION_LOST` and a message that says what to do
 */
export async function checkSession(url: string, patienceMs = 10_000): Promise<void> {
  const holder = openClient(url, { max: 1, connection });
  const rival = openClient(url, { max: 1, connection });
  const done = new AbortController();
  try {
    const isKept = await Promise.race([keepsSession(holder, rival), expire(patienceMs, done.signal)]);
    if (!isKept) throw refuse("leads to a pooler that loses the session between two transactions");
  } catch (error) {
    throw isBrokenOff(error) ? refuse(`does not serve whole sessions: ${error.message}`) : error;
  } finally {
    done.abort();
    await Promise.all([holder.end({ timeout: 0 }), rival.end({ timeout: 0 })]);
  }
}

async function keepsSession(holder: RawSql, rival: RawSql): Promise<boolean> {
  for (let round = 0; round < rounds; round += 1) if (!(await survivesRival(holder, rival))) return false;
  return true;
}

/** While the rival's transaction holds the connection that was freed last, a pooler gives the holder another one. */
async function survivesRival(holder: RawSql, rival: RawSql): Promise<boolean> {
  const key = randomInt(2 ** 31);
  const channel = `session_${key}`;
  const probe = (on: Pick<RawSql, "unsafe">) => on.unsafe("select $1::int", [key], { prepare: true });
  await holder`select pg_advisory_lock(${lockClass}, ${key})`;
  await holder.unsafe(`listen ${channel}`);
  await probe(holder);
  return rival.begin(async (tx) => {
    await tx`select 1`;
    const isPrepared = await holder.begin((inner) => probe(inner)).then(() => true, isStatementUnknown);
    const [state] = await holder<{ isLocked: boolean; isListening: boolean }[]>`
      select
        exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and objid = ${key}) "isLocked",
        ${channel} in (select pg_listening_channels()) "isListening"`;
    return isPrepared && state?.isLocked === true && state.isListening;
  });
}

/** @throws any other error */
function isStatementUnknown(error: { code?: string }): false {
  if (error.code === "26000") return false;
  throw error;
}

/** The errors of PgBouncer for unknown start-up parameters, and for a transaction in statement mode. */
const isBrokenOff = (error: unknown): error is Error =>
  error instanceof Error && ["08P01", "CONNECTION_CLOSED"].includes(String(Reflect.get(error, "code")));

async function expire(patienceMs: number, signal: AbortSignal): Promise<never> {
  await sleep(patienceMs, undefined, { signal });
  throw refuse(`gave no second connection within ${patienceMs / 1000} s`);
}

function refuse(what: string): Error {
  const words = [
    `DATABASE_URL ${what}.`,
    "Prepared statements, session locks and LISTEN must last: point it to Postgres itself or to a pooler in session mode.",
    `PgBouncer needs pool_mode = session and ignore_startup_parameters = ${ignored}.`,
  ];
  return Object.assign(new Error(words.join("\n")), { code: "SESSION_LOST" });
}

const ignored = Object.keys(connection)
  .filter((name) => name !== "TimeZone")
  .join(",");
