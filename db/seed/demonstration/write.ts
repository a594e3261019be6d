import { once } from "node:events";
import type postgres from "postgres";
import type { Made } from "./generate";
import {
  complaintColumns,
  complaintLine,
  eventColumns,
  eventLine,
  reporterColumns,
  reporterLine,
} from "./rows";

export type Sql = postgres.TransactionSql;

/** The identity of a demonstration complaint in its channel, and the hash of the secret that belongs to it. */
export type Identify = (made: Made) => { externalId: string; secretHash: Uint8Array };

/** Writes complaints with their timelines and reporters by COPY. Answers the complaints' and first events' ids. */
export async function writeBatch(sql: Sql, batch: readonly Made[], identify: Identify): Promise<void> {
  const eventCount = batch.reduce((sum, { events }) => sum + events.length, 0);
  const complaintId = await takeIds(sql, "complaint", batch.length);
  let eventId = await takeIds(sql, "complaint_event", eventCount);
  const lines = { complaints: [] as string[], events: [] as string[], reporters: [] as string[] };
  for (const [offset, made] of batch.entries()) {
    const id = complaintId + offset;
    lines.complaints.push(complaintLine(made, { id, ...identify(made) }));
    for (const event of made.events) lines.events.push(eventLine(eventId++, id, event));
    const reporter = reporterLine(made, id);
    if (reporter) lines.reporters.push(reporter);
  }
  await copy(
    await sql.unsafe(`copy complaint (${complaintColumns}) from stdin`).writable(),
    lines.complaints,
  );
  await copy(await sql.unsafe(`copy complaint_event (${eventColumns}) from stdin`).writable(), lines.events);
  await copy(await sql.unsafe(`copy reporter (${reporterColumns}) from stdin`).writable(), lines.reporters);
}

/** The first of `count` ids in a row: the caller holds the table, so nobody else draws from its sequence meanwhile. */
async function takeIds(sql: Sql, table: string, count: number): Promise<number> {
  const [row] = await sql<{ last: string }[]>`
    select setval(pg_get_serial_sequence(${table}, 'id'), nextval(pg_get_serial_sequence(${table}, 'id')) + ${count} - 1) as last`;
  return Number(row?.last) - count + 1;
}

const chunkLines = 200;

async function copy(target: NodeJS.WritableStream, lines: readonly string[]): Promise<void> {
  const done = once(target, "finish");
  for (let start = 0; start < lines.length; start += chunkLines) {
    const chunk = lines.slice(start, start + chunkLines).join("");
    if (!target.write(chunk)) await Promise.race([once(target, "drain"), done]);
  }
  target.end();
  await done;
}
