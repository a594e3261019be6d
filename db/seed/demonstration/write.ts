import { once } from "node:events";
import type postgres from "postgres";
import { columns, type Lines } from "./rows";

export type Sql = postgres.TransactionSql;

/** Writes complaints with their timelines and reporters by COPY; the caller holds the tables. */
export async function writeBatch(sql: Sql, batch: readonly Lines[]): Promise<void> {
  const complaintId = await takeIds(sql, "complaint", batch.length);
  let eventId = await takeIds(
    sql,
    "complaint_event",
    batch.reduce((sum, { events }) => sum + events.length, 0),
  );
  const complaints = batch.map((lines, offset) => complaintId + offset + lines.complaint);
  const events = batch.flatMap((lines, offset) =>
    lines.events.map((line) => `${eventId++}\t${complaintId + offset}${line}`),
  );
  const reporters = batch.flatMap(({ reporter }, offset) =>
    reporter ? [complaintId + offset + reporter] : [],
  );
  await copy(await sql.unsafe(`copy complaint (${columns.complaint}) from stdin`).writable(), complaints);
  await copy(await sql.unsafe(`copy complaint_event (${columns.event}) from stdin`).writable(), events);
  await copy(await sql.unsafe(`copy reporter (${columns.reporter}) from stdin`).writable(), reporters);
}

/** The first of `count` consecutive ids: the caller holds the table lock, so the sequence has no other user. */
async function takeIds(sql: Sql, table: string, count: number): Promise<number> {
  const [row] = await sql<{ last: string }[]>`
    select setval(pg_get_serial_sequence(${table}, 'id'), nextval(pg_get_serial_sequence(${table}, 'id')) + ${count} - 1) as last`;
  return Number(row?.last) - count + 1;
}

const chunkLines = 400;

/** Writes lines of COPY's text format, waiting where Postgres is slower. */
export async function copy(target: NodeJS.WritableStream, lines: readonly string[]): Promise<void> {
  const done = once(target, "finish");
  done.catch(() => {});
  for (let start = 0; start < lines.length; start += chunkLines) {
    const chunk = lines.slice(start, start + chunkLines).join("");
    if (!target.write(chunk)) await Promise.race([once(target, "drain"), done]);
  }
  target.end();
  await done;
}
