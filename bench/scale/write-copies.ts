import type { RawSql } from "@/db/database";

type Column = { name: string; type: string };
type Expressions = Record<string, string>;

const chunk = 50_000;

/** Converts metres to degrees well enough for a city at six degrees south. */
const drift = (axis: number) =>
  `case when p.copy = 0 and p.year = 0 then 0 else round((hashint8(p.base_id * 8 + p.copy * 5 + p.year + ${axis} * 7919) % 540)::numeric / 1000000, 6)::float8 end`;

const moved: Record<string, string> = { latitude: drift(0), longitude: drift(1) };
const codeOf = (plan: string) =>
  `'JK' || to_char(${plan}.day, 'YYMMDD') || case when ${plan}.serial < 10000 then lpad(${plan}.serial::text, 4, '0') else ${plan}.serial::text end`;
const copyOf = (baseId: string) =>
  `(select ${codeOf("o")} from bench.plan o where o.base_id = ${baseId} and o.copy = p.copy and o.year = p.year)`;

/** The columns of a copy that differ from its original besides the moments, which all shift by the same span. */
const complaintColumns: Expressions = {
  id: "p.id",
  code: codeOf("p"),
  external_id: "'copy:' || p.base_id || ':' || p.copy || ':' || p.year",
  secret_hash: "sha256(convert_to('copy:' || p.id, 'UTF8'))",
  master_code: `case when p.master_id is null then null else ${copyOf("p.master_id")} end`,
  recurs_of_code: `case when p.recurs_id is null then null else ${copyOf("p.recurs_id")} end`,
  recurs_unit_id: `case when p.recurs_id is null or ${copyOf("p.recurs_id")} is null then null else b.recurs_unit_id end`,
};

const moment = (key: string) =>
  `to_char(((b.payload->>'${key}')::timestamptz - p.shift) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const payload = `case when b.payload ?| array['latitude', 'until', 'startedAt', 'masterCode', 'recurs'] then b.payload - 'recurs'
  || case when b.payload ? 'latitude' then jsonb_build_object('latitude', (b.payload->>'latitude')::float8 + ${drift(0)}, 'longitude', (b.payload->>'longitude')::float8 + ${drift(1)}) else '{}' end
  || case when b.payload ? 'until' then jsonb_build_object('until', ${moment("until")}) else '{}' end
  || case when b.payload ? 'startedAt' then jsonb_build_object('startedAt', ${moment("startedAt")}) else '{}' end
  || case when b.payload ? 'masterCode' then jsonb_build_object('masterCode', ${copyOf("p.master_id")}) else '{}' end
  || case when p.recurs_id is null or ${copyOf("p.recurs_id")} is null then '{}' else jsonb_build_object('recurs', (b.payload->'recurs') || jsonb_build_object('code', ${copyOf("p.recurs_id")})) end
  else b.payload end`;

const eventColumns: Expressions = {
  complaint_id: "p.id",
  internal_note: `case when b.kind = 'absorb' then ${copyOf("b.absorbed_id")} else b.internal_note end`,
  payload,
};

type CopyOptions = { writers: number; compact: boolean; onProgress: (written: number) => void };

/** Compact: earlier years without notes and with short texts, so that ten million fit on a small disk. */
const compactComplaint: Expressions = { text: "case when p.year = 0 then b.text else left(b.text, 60) end" };
const compactEvent: Expressions = { public_note: "case when p.year = 0 then b.public_note end" };

/** Writes copies by ranges of the plan, `writers` at once, in order of submission, as a running city would have. */
export async function writeCopies(sql: RawSql, { writers, compact, onProgress }: CopyOptions): Promise<void> {
  const complaints = insertion("complaint", await columnsOf(sql, "complaint"), {
    ...complaintColumns,
    ...(compact ? compactComplaint : {}),
  });
  const eventNames = (await columnsOf(sql, "complaint_event")).filter(({ name }) => name !== "xid");
  const events = insertion(
    "complaint_event",
    eventNames.filter(({ name }) => name !== "id"),
    { ...eventColumns, ...(compact ? compactEvent : {}) },
  );
  const [row] = await sql<{ last: number }[]>`select max(id)::int as last from bench.plan`;
  const last = row?.last ?? 0;
  let next = 1;
  const write = async () => {
    while (next <= last) {
      const [from, to] = [next, Math.min(last, next + chunk - 1)];
      next = to + 1;
      await sql.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        await tx`set local work_mem = '256MB'`;
        await tx.unsafe(`${complaints} where p.id between ${from} and ${to} order by p.id`);
        await tx.unsafe(`${events} where p.id between ${from} and ${to} order by p.id, b.id`);
      });
      onProgress(to);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

/** The writable columns of a table. */
const columnsOf = (sql: RawSql, table: string) => sql<Column[]>`
  select attname as name, format_type(atttypid, null) as type from pg_attribute
  where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`;

function insertion(table: string, columns: readonly Column[], own: Expressions): string {
  const names = columns.map(({ name }) => name).join(", ");
  const values = columns.map((column) => own[column.name] ?? shifted(column)).join(", ");
  const join = table === "complaint" ? "b.id = p.base_id" : "b.complaint_id = p.base_id";
  return `insert into ${table} (${names}) overriding system value select ${values} from bench.plan p join bench.${table} b on ${join}`;
}

function shifted({ name, type }: Column): string {
  if (type.startsWith("timestamp")) return `b.${name} - p.shift`;
  const axis = Object.keys(moved).find((one) => name.endsWith(one));
  return axis ? `b.${name} + ${moved[axis]}` : `b.${name}`;
}
