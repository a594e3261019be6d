import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { prepareFrequent } from "./prepare-frequent";
import { requirePatchedDriver } from "./require-patched-driver";
import * as schema from "./schema";

requirePatchedDriver(postgres);

/** `$client`: the raw driver, for statements that Postgres prepares once and caches. */
export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Both may run queries; only a `Transaction` may run the writes of a verb. */
export type Queryable = Database | Transaction;
export type RawSql = postgres.Sql;

/** Every query reads few rows: starting parallel workers or compiling takes longer than running it. */
export const connection = { TimeZone: "UTC", max_parallel_workers_per_gather: "0", jit: "off" };
/**
 * Two clients on one database: drizzle rewrites its client's parsers, so raw SQL (COPY, LISTEN, statistics) has its
 * own. `close` waits for running queries.
 */
export function openDatabase(url: string, options: { max?: number } = {}) {
  const settings = { max: options.max ?? 10, connection };
  const client = prepareFrequent(openClient(url, settings));
  const sql: RawSql = openClient(url, settings);
  const db: Database = drizzle(client, { schema, casing: "snake_case" });
  return { db, sql, close: async () => void (await Promise.all([client.end(), sql.end()])) };
}

type Settings = {
  max: number;
  connection?: Record<string, string>;
  /** Called with every statement before it is sent. */
  debug?: (connection: number, statement: string) => void;
};

/** Seconds until a broken connection is retried: a database that restarts is found within a second. */
const backoff = (failures: number) => Math.min(0.05 * 2 ** failures, 1);

/**
 * The driver itself, as patched in `db/patches`. `?host=/folder` of a URL is the folder of its Unix socket, as in
 * libpq.
 */
export function openClient(url: string, settings: Settings): RawSql {
  const address = new URL(url);
  const host = address.searchParams.get("host");
  address.searchParams.delete("host");
  return postgres(address.href, {
    ...settings,
    backoff,
    connect_timeout: 10,
    onnotice: () => {},
    ...(host ? { host } : {}),
  });
}
