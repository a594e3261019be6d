import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { prepareFrequent } from "./prepare-frequent";
import * as schema from "./schema";

/** `$client`: a driver of its own, for statements whose plan Postgres is to keep whatever they are asked with. */
export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Either may run a query; only a `Transaction` may run the writes of a verb. */
export type Queryable = Database | Transaction;
export type RawSql = postgres.Sql;

/** Every question reads few rows: starting helpers or compiling for it takes longer than its answer. */
const connection = { TimeZone: "UTC", max_parallel_workers_per_gather: "0", jit: "off" };
/** What a queue's or a report's best way is depends on whose it is: each time a plan for what is asked. */
const planned = { ...connection, plan_cache_mode: "force_custom_plan" };

/**
 * Drizzle rewrites its clients' parsers, so raw SQL (COPY, LISTEN, reports) has a client of its own. `close` waits for
 * running queries.
 */
export function openDatabase(url: string, options: { max?: number } = {}) {
  const max = options.max ?? 10;
  const client = prepareFrequent(openClient(url, { max, connection: planned }));
  const keeping = openClient(url, { max, connection });
  const sql: RawSql = openClient(url, { max, connection });
  const db: Database = Object.assign(drizzle(client, { schema, casing: "snake_case" }), {
    $client: drizzle(keeping).$client,
  });
  const close = async () => void (await Promise.all([client.end(), keeping.end(), sql.end()]));
  return { db, sql, close };
}

type Settings = { max: number; connection?: Record<string, string> };

/** The driver itself. `?host=/folder` of an address is the folder of its Unix socket, as in libpq. */
export function openClient(url: string, settings: Settings): RawSql {
  const address = new URL(url);
  const host = address.searchParams.get("host");
  address.searchParams.delete("host");
  return postgres(address.href, { ...settings, onnotice: () => {}, ...(host ? { host } : {}) });
}
