import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCandidates, readFingerprint } from "@/db/queries/statistics/open-data";
import { after, gambir, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { statuses } from "@/server/domain/complaint/status";
import { hours } from "@/server/domain/duration";
import {
  type FileFormat,
  findLayout,
  formats,
  type LayoutCode,
  layoutCodes,
} from "@/server/domain/opendata/layouts";
import { monthMoments } from "@/server/domain/opendata/month";
import { publishedSchema } from "@/server/domain/opendata/published";
import { mapModel } from "@/server/statistics/model";
import { rebuild } from "@/server/statistics/rebuild";
import { untilCounted } from "@/server/statistics/testing/until-counted";
import { exportMonth } from "./export-month";
import { listMonths } from "./list-months";
import { loadOpenDataReference } from "./load-reference";
import { readPublished } from "./read-published";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function download(month: string, code: LayoutCode, format: FileFormat): Promise<Buffer | null> {
  const layout = findLayout(code);
  if (!layout) throw new Error(`no layout ${code}`);
  const found = await exportMonth(world, { month, layout, format, licence: "CC BY 4.0" });
  if (!found) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of found.write()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type Row = Record<string, unknown>;

/** The rows of a file as another program reads them. */
async function rowsOf(month: string, code: LayoutCode, format: FileFormat): Promise<Row[]> {
  const file = await download(month, code, format);
  if (!file) return [];
  if (format === "csv") return parse(file, { columns: true, record_delimiter: "\r\n" });
  if (format === "parquet") return parquetReadObjects({ file: new Uint8Array(file).buffer });
  const { features } = JSON.parse(file.toString("utf8")) as { features: { properties: Row }[] };
  return features.map(({ properties }) => properties);
}

const everyFile = layoutCodes.flatMap((code) => formats.map((format) => [code, format] as const));

/** Texts that occur only where they must never be published from. */
const planted = {
  text: "Kelapa sawit berwarna ungu tumbuh di aspal",
  landmark: "dekat warung Mbok Sarijem",
  name: "Raden Ajeng Penanda",
  phone: "081234567890",
  email: "penanda@rahasia.example",
  publicNote: "Sudah dihubungi lewat Bapak Wiryo",
  internalNote: "Pelapor pernah mengancam petugas",
};

const contact = {
  name: planted.name,
  phone: planted.phone,
  email: planted.email,
  isVisibleToOfficers: true,
};

describe("a month's files", () => {
  const exact = { latitude: -6.175_43, longitude: 106.827_29 };
  const hidden: string[] = [];
  const shown: string[] = [];

  beforeAll(async () => {
    const report = async (over: Record<string, unknown>) =>
      (await world.submit({ text: planted.text, landmark: planted.landmark, contact, ...over })).code;
    const plain = await report({});
    await world.move(world.staff.kelurahan, plain, "start", 1, {
      publicNote: planted.publicNote,
      internalNote: planted.internalNote,
    });
    shown.push(plain, await report({ categoryCode: "orang-hilang", point: exact }));
    hidden.push(await report({ isPublic: false }), await report({ categoryCode: "pungutan-liar" }));
    const removed = await report({});
    await world.move(world.staff.verifier, removed, "remove", 2, { publicNote: "Memuat data pribadi." });
    hidden.push(removed);
  });

  it.each(everyFile)("contain public complaints only: %s as %s", async (code, format) => {
    const rows = await rowsOf("2026-11", code, format);
    const number = findLayout(code)?.columns[0]?.name ?? "";
    expect(rows.map((row) => row[number]).toSorted()).toEqual(shown.toSorted());
    const all = JSON.stringify(rows, (_key, value) => (typeof value === "bigint" ? String(value) : value));
    const people = await world.sql<{ name: string; email: string }[]>`select name, email from staff`;
    const secrets = [
      ...hidden,
      ...Object.values(planted),
      ...people.flatMap(({ name, email }) => [name, email]),
      String(exact.latitude),
      String(exact.longitude),
    ];
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  it("give a sensitive complaint a coarse position, marked as such", async () => {
    const row = (await rowsOf("2026-11", "full", "geojson")).find(({ code }) => code === shown[1]);
    expect(row).toMatchObject({ latitude: -6.176, longitude: 106.828, is_position_coarse: true });
  });

  it("contain a complaint's whole course in the fuller layout", async () => {
    const { code } = await world.submit({}, new Date("2026-09-10T03:00:00Z"));
    const begun = (Date.parse("2026-09-10T03:00:00Z") - noon.getTime()) / hours(1);
    const { staff } = world;
    await world.move(staff.kelurahan, code, "start", begun + 1);
    await world.move(staff.kelurahan, code, "resolve", begun + 5, await world.proof());
    await world.move(staff.verifier, code, "return", begun + 6, { publicNote: "Foto tidak jelas." });
    await world.move(staff.kelurahan, code, "resolve", begun + 24, await world.proof());
    await world.move(staff.verifier, code, "confirm", begun + 30);
    const [row] = await rowsOf("2026-09", "full", "csv");
    expect(row).toMatchObject({
      code,
      submitted_at: "2026-09-10T10:00:00+07:00",
      coordinated_at: "2026-09-10T11:00:00+07:00",
      closed_at: "2026-09-11T10:00:00+07:00",
      last_changed_at: "2026-09-11T16:00:00+07:00",
      status: "resolved",
      is_open: "false",
      kelurahan: "Gambir",
      kota: "Kota Administrasi Jakarta Pusat",
      category: "jalan",
      completion_net_hours: "24",
      completion_gross_hours: "24",
      coordination_net_hours: "1",
      completion_on_time: "true",
      returns: "1",
      reopenings: "0",
      rejection_reason: "",
      latitude: String(gambir.latitude),
    });
    expect((await rowsOf("2026-09", "nyc311", "csv"))[0]).toMatchObject({
      unique_key: code,
      status: "Closed",
      borough: "Kota Administrasi Jakarta Pusat",
      open_data_channel_type: "ONLINE",
      incident_zip: "",
    });
    expect((await rowsOf("2026-09", "georeport", "csv"))[0]).toMatchObject({
      service_request_id: code,
      status: "closed",
      status_description: "resolved",
      address: "Gambir, Gambir, Kota Administrasi Jakarta Pusat, DKI Jakarta",
    });
  });

  it("contain a complaint whose kelurahan is known without a point", async () => {
    const at = new Date("2026-08-10T03:00:00Z");
    const { code } = await world.submit({ point: null, kelurahanCode: gambirCode, landmark: "Monas" }, at);
    const [full] = await rowsOf("2026-08", "full", "csv");
    expect(full).toMatchObject({ code, kelurahan: "Gambir", latitude: "", is_position_coarse: "false" });
    expect((await rowsOf("2026-08", "nyc311", "csv"))[0]).toMatchObject({ unique_key: code, location: "" });
    expect((await rowsOf("2026-08", "georeport", "parquet"))[0]).toMatchObject({ lat: null, long: null });
    const { features } = JSON.parse(String(await download("2026-08", "full", "geojson")));
    expect(features).toMatchObject([{ id: code, geometry: null }]);
  });

  it("do not exist for a month without public complaints", async () => {
    await world.submit({ isPublic: false }, new Date("2026-03-10T03:00:00Z"));
    for (const [code, format] of everyFile) expect(await download("2026-03", code, format)).toBeNull();
  });
});

/** So many copies of one complaint, every seven of them submitted at the same instant. */
async function copy(code: string, count: number, from: string): Promise<void> {
  const { id: _id, ...columns } = await world.sql`select * from complaint where code = ${code}`.then(
    ([row]) => row as Row,
  );
  const names = Object.keys(columns).filter(
    (name) => !["code", "external_id", "submitted_at", "search_document"].includes(name),
  );
  await world.sql.unsafe(
    `insert into complaint (code, external_id, submitted_at, ${names.join(", ")})
     select 'JK' || $1 || n, 'copy-' || $1 || n, $2::timestamptz + (n / 7) * interval '1 minute', ${names.join(", ")}
     from complaint, generate_series(1, $3::int) n where complaint.code = $4`,
    [from.slice(2, 10), from, count, code],
  );
}

describe("reading page by page", () => {
  it("gives each of 10,000 rows exactly once, in order, over ties and page borders, in every format", async () => {
    const { code } = await world.submit({}, new Date("2026-05-05T03:00:00Z"));
    await copy(code, 9_999, "2026-05-06T00:00:00Z");
    const { count } = (
      await world.sql`select count(*)::int from complaint where submitted_at >= '2026-05-01' and submitted_at < '2026-06-01'`
    )[0] as { count: number };
    expect(count).toBe(10_000);
    const expected = (
      await world.sql`select code from complaint where submitted_at >= '2026-05-01' and submitted_at < '2026-06-01' order by submitted_at, id`
    ).map((row) => row.code);
    for (const format of formats)
      expect((await rowsOf("2026-05", "full", format)).map((row) => row.code)).toEqual(expected);
  });

  it("continues correctly when rows are added and removed meanwhile", async () => {
    const { code } = await world.submit({}, new Date("2026-06-05T03:00:00Z"));
    await copy(code, 5_000, "2026-06-06T00:00:00Z");
    const span = monthMoments("2026-06");
    if (!span) throw new Error("no month");
    const { reference } = await loadOpenDataReference(world.db);
    const codes: string[] = [];
    for await (const rows of readPublished(world.db, span, reference)) {
      if (codes.length === 0) {
        await world.submit({}, new Date("2026-06-02T03:00:00Z"));
        await world.sql`update complaint set status = 'removed' where code = (select code from complaint where submitted_at >= '2026-06-05' and submitted_at < '2026-07-01' order by submitted_at desc limit 1)`;
      }
      codes.push(...rows.map((row) => row.code));
    }
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(5_000);
  });
});

describe("the rule of what is published", () => {
  it("is the same in the query as in the domain, for every status and visibility", async () => {
    const { code } = await world.submit({}, new Date("2026-07-05T03:00:00Z"));
    await copy(code, statuses.length * 8 - 1, "2026-07-05T05:00:00Z");
    await world.sql`
      with numbered as (select id, (row_number() over (order by id) - 1)::int as n from complaint
                        where submitted_at >= '2026-07-01' and submitted_at < '2026-08-01')
      update complaint c set
        status = (${statuses as unknown as string[]}::text[])[n / 8 + 1],
        is_public = n % 8 < 4, is_confidential = n % 4 < 2,
        latitude = case when n % 2 = 0 then latitude end, longitude = case when n % 2 = 0 then longitude end
      from numbered where numbered.id = c.id`;
    const span = monthMoments("2026-07");
    if (!span) throw new Error("no month");
    const candidates = await listCandidates(world.db, span, null, 1_000);
    expect(candidates).toHaveLength((statuses.length - 3) * 2);
    const { reference } = await loadOpenDataReference(world.db);
    for await (const rows of readPublished(world.db, span, reference)) {
      expect(rows).toHaveLength(candidates.length);
      for (const row of rows) expect(publishedSchema.safeParse(row).success).toBe(true);
    }
  });
});

describe("the list of months", () => {
  it("has the exact number of rows of each month's file", async () => {
    // Rows changed by hand in these tests are read as rows once every event is settled.
    await untilCounted(world.db, mapModel, after(1));
    await rebuild(world.db, mapModel, after(1));
    const { months, asOf } = await listMonths(world.db);
    expect(asOf).toEqual(after(1));
    expect(months.map(({ month }) => month)).toEqual([
      "2026-11",
      "2026-09",
      "2026-08",
      "2026-07",
      "2026-06",
      "2026-05",
    ]);
    for (const { month, rows } of months) {
      expect(await rowsOf(month, "full", "csv")).toHaveLength(rows);
      const span = monthMoments(month);
      if (span) expect((await readFingerprint(world.db, span)).rows).toBe(rows);
    }
  });
});
