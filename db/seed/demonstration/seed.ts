import { setImmediate } from "node:timers/promises";
import { DomainError } from "@/server/domain/errors";
import type { Database, RawSql } from "../../database";
import { type DemonstrationCity, readCity } from "./city";
import { generate, type Plan } from "./generate";
import { createParts, dropParts, listParts } from "./indexes";
import { type Identify, type Lines, toLines } from "./rows";
import { planDays } from "./schedule";
import { type Sql, writeBatch } from "./write";

export type DemonstrationOptions = {
  complaints: number;
  /** First and last day of reports, ISO dates in Asia/Jakarta, both included. */
  from: string;
  to: string;
  seed: number;
  /** The moment at which the city is looked at: nothing happens after it. */
  now: Date;
  /** sha256 of the reporter's secret for a message's identity. */
  hashSecret: (channelCode: string, externalId: string) => Uint8Array;
  photosFor?: Plan["photosFor"];
  onProgress?: (written: number) => void;
};

const tables = ["complaint", "complaint_event", "reporter"] as const;
const batchSize = 2_000;

/**
 * Writes demonstration complaints with their timelines by COPY, without raw messages; read models are rebuilt later.
 * @throws CONFLICT demonstration_is_there when this data (seed and first day) is there already
 */
export async function seedDemonstration(
  clients: { db: Database; sql: RawSql },
  options: DemonstrationOptions,
): Promise<void> {
  const { db, sql } = clients;
  const city = await readCity(db, options.seed);
  await refuseTwice(sql, options);
  const isEmpty = (await sql`select from complaint limit 1`).length === 0;
  // Empty tables: one transaction without indexes, made at its end. Else a transaction for each batch.
  if (isEmpty) await sql.begin((tx) => loadEmpty(tx, city, options));
  else await loadBeside(sql, city, options);
  await sql`analyze complaint, complaint_event, reporter`;
  await sql`delete from read_model`;
}

const identityOf = ({ seed, from }: DemonstrationOptions, index: number) => `demo:${seed}:${from}:${index}`;

async function refuseTwice(sql: RawSql, options: DemonstrationOptions): Promise<void> {
  const first = identityOf(options, 0);
  const known =
    await sql`select from complaint where channel_code in (select code from channel) and external_id = ${first} limit 1`;
  if (known.length > 0) throw new DomainError("CONFLICT", "demonstration_is_there");
}

async function loadEmpty(tx: Sql, city: DemonstrationCity, options: DemonstrationOptions): Promise<void> {
  await tx`set local maintenance_work_mem = '256MB'`;
  const parts = await listParts(tx, tables);
  await dropParts(tx, [...parts].reverse());
  await pump(city, await makePlan(tx, options), (batch) => writeBatch(tx, batch), options);
  await createParts(tx, parts);
}

async function loadBeside(
  sql: RawSql,
  city: DemonstrationCity,
  options: DemonstrationOptions,
): Promise<void> {
  const plan = await sql.begin((tx) => makePlan(tx, options));
  const write = async (batch: readonly Lines[]) => {
    await sql.begin(async (tx) => {
      await tx`lock table complaint, complaint_event in share row exclusive mode`;
      await writeBatch(tx, batch);
    });
  };
  await pump(city, plan, write, options);
}

function identifier(options: DemonstrationOptions): Identify {
  return ({ facts }) => {
    const externalId = identityOf(options, facts.index);
    return { externalId, secretHash: options.hashSecret(facts.channel.code, externalId) };
  };
}

/** Days and the serial numbers taken for them, all at once. */
async function makePlan(tx: Sql, options: DemonstrationOptions): Promise<Plan> {
  const days = planDays({ ...options, until: options.now });
  const used = days.filter(({ count }) => count > 0);
  const rows = await tx<{ day: string; first: number }[]>`
    insert into daily_serial (day, last)
    select * from unnest(${used.map(({ day }) => day)}::date[], ${used.map(({ count }) => count)}::int[])
    on conflict (day) do update set last = daily_serial.last + excluded.last
    returning day::text, last as first`;
  const counts = new Map(used.map(({ day, count }) => [day, count]));
  const firstSerials = new Map(rows.map(({ day, first }) => [day, first - (counts.get(day) ?? 0)]));
  const photosFor = options.photosFor ?? (() => ({ report: [], proof: () => [] }));
  return { seed: options.seed, days: used, firstSerials, until: options.now, photosFor };
}

/** While Postgres takes one batch in, the next is made: memory holds two. */
async function pump(
  city: DemonstrationCity,
  plan: Plan,
  write: (batch: Lines[]) => Promise<void>,
  options: DemonstrationOptions,
) {
  const identify = identifier(options);
  let writing = Promise.resolve();
  let [batch, written] = [[] as Lines[], 0];
  const flush = async () => {
    await writing;
    writing = write(batch);
    writing.catch(() => {});
    written += batch.length;
    batch = [];
    options.onProgress?.(written);
  };
  for (const made of generate(city, plan)) {
    for (const one of made) batch.push(toLines(one, identify));
    if (batch.length >= batchSize) await flush();
    await setImmediate();
  }
  await flush();
  await writing;
}
