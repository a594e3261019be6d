import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareDatabase } from "@/db/migrate";
import { insertCaptionless } from "@/db/queries/channels/captionless";
import { insertParts } from "@/db/queries/channels/parts";
import { channelReply, conversation, messagePart, rawMessage, reporter, wordlessMessage } from "@/db/schema";
import { gambirCode, noon, openWorld, someComplaint, someMessage, type World } from "@/db/testing/world";
import { submitForm } from "@/server/gateway/form/submit-form";
import { storeRawMessage } from "@/server/gateway/store-raw-message";
import { plainLetter } from "@/server/gateway/testing/letters";
import { openSpeakers } from "@/server/gateway/testing/open-speakers";
import { speakers } from "@/server/gateway/testing/speakers";
import { deliverRows } from "@/server/import/deliver";
import { openDoor } from "@/server/open311/testing/open-door";
import { sealedColumns, unsealMembers } from "./columns";
import { readRing } from "./key-file";
import { prepareVault, sealAll } from "./prepare-vault";
import { reseal } from "./reseal";
import { unsealBytes, unsealText } from "./seal";

let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
const keys = process.env.IDENTITY_KEYS ?? "";
/** Public posts' numbers are made of their writers' in these tests alone. */
const heard = speakers.filter(({ name }) => !/public posts|comments/.test(name));
const contacts: string[] = [];
const contact = () => {
  const mark = randomUUID().slice(0, 8);
  const one = {
    name: `Nama${mark}`,
    phone: `+6281${contacts.length + 10}${String(Date.now()).slice(-7)}`,
    email: `${mark}@warga.example`,
  };
  contacts.push(...Object.values(one));
  return { ...one, isVisibleToOfficers: true };
};

beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, heard);
  await enterByEveryDoor();
});
afterAll(async () => {
  await street.close();
  await world.close();
});

async function enterByEveryDoor() {
  const context = world.context();
  await world.submit({ contact: contact() });
  const own = { ...someComplaint(), point: null, kelurahanCode: gambirCode, contact: contact() };
  const counter = { ...own, channelCode: "kantor_kelurahan", hasConsent: true };
  await (await world.callAs(world.staff.kelurahan)).counter.takeIn(counter);
  const sheet = { ...someMessage({ channelCode: "qlue", contact: contact() }) };
  await deliverRows(
    context,
    [{ ...sheet, raw: { Pelapor: sheet.contact?.name, HP: sheet.contact?.phone } }],
    "reject",
  );
  await street.desk.setUp("balai_warga", {}, noon);
  const form = new FormData();
  const { name, phone, email } = contact();
  for (const [field, value] of Object.entries({
    id: randomUUID(),
    text: "Lampu mati di gang",
    name,
    phone,
    email,
  }))
    form.set(field, value);
  form.set("isPublic", "no");
  await submitForm({ ...context, storage: undefined as never, caller: "203.0.113.7" }, form);
  const open311 = openDoor(world);
  const api_key = await open311.makeApiKey();
  const program = contact();
  const fields = {
    first_name: program.name,
    phone: program.phone,
    email: program.email,
    address_id: gambirCode,
  };
  await open311.post({ api_key, service_code: "jalan", description: "Lubang di jalan.", ...fields });
  for (const speaker of heard) {
    const from = street.someone();
    contacts.push(from);
    await street.say(speaker, { from, text: `Pohon tumbang oleh ${speaker.name}` });
  }
  await receiveLetter();
  const phone_ = `+62811${String(Date.now()).slice(-8)}`;
  contacts.push(phone_);
  const waiting = { channelCode: "sms_1708", address: phone_, sentAt: noon, dueAt: noon };
  await insertParts(world.db, [
    { ...waiting, externalId: "bagian", reference: "7", position: 1, total: 2, text: "Selokan " },
  ]);
  const { contact: of } = someMessage({ contact: contact() });
  await insertCaptionless(world.db, {
    ...{ channelCode: "whatsapp", externalId: "foto", addressKey: phone_, isPublic: false, dueAt: noon },
    message: { photos: [], contact: of },
  });
}

async function receiveLetter() {
  const settings = {
    imapUrl: "imap://u:p@127.0.0.1:9/INBOX",
    smtpUrl: "smtp://127.0.0.1:9",
    from: "dki@contoh.id",
  };
  await street.desk.setUp("email", settings, noon);
  const { name, email } = contact();
  contacts.splice(contacts.length - 2, 1);
  const body = plainLetter({ headers: { From: `${name} <${email}>` }, text: "Banjir setinggi lutut." });
  await storeRawMessage(world.context(), { channelCode: "email", contentType: "message/rfc822", body });
  await street.desk.work(noon);
}

/** Every row of every table as a dump writes it, and once more with its bytes as text. */
async function dump(): Promise<string> {
  const tables = await world.sql<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const parts: string[] = [];
  for (const { name } of tables)
    for (const { row } of await world.sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`))
      parts.push(
        row,
        row.replace(/\\\\x([0-9a-f]+)/g, (_, hex) => Buffer.from(hex, "hex").toString("latin1")),
      );
  return parts.join("\n");
}

const found = (text: string) =>
  contacts.filter((one) => text.includes(one) || text.includes(one.replace("+", "")));

/** What the keys open: all of it, in order. */
async function unsealed(): Promise<unknown[]> {
  const tables = [conversation, channelReply, messagePart, wordlessMessage, reporter] as const;
  const rows = (await Promise.all(tables.map((table) => world.db.select().from(table)))).flat();
  const bodies = await world.db.select({ id: rawMessage.id, body: rawMessage.body }).from(rawMessage);
  const messages = bodies.map(({ id, body }) => ({ id: `raw ${id}`, text: Buffer.from(body).toString() }));
  const idOf = (row: object) => String("id" in row ? row.id : JSON.stringify(row));
  return [...rows, ...messages].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}

/** As the version before wrote it: every sealed value in clear, addresses where their blind indexes are. */
async function openAll(): Promise<void> {
  for (const column of sealedColumns) {
    const [table = "", name = ""] = column.path.split(".");
    if (["blind", "digest", "secret"].includes(column.kind)) continue;
    for (const {
      ctid,
      value,
    } of await world.sql`select ctid::text, ${world.sql(name)} as value from ${world.sql(table)}`) {
      if (value === null || value.length === 0) continue;
      const clear = { text: unsealText, bytes: unsealBytes, json: unsealMembers }[column.kind as "text"](
        column.path,
        value,
      );
      await world.sql`update ${world.sql(table)} set ${world.sql({ [name]: clear })} where ctid = ${ctid}::tid`;
    }
  }
  for (const table of ["conversation", "answer", "message_part"])
    await world.sql`update ${world.sql(table)} set address = sealed_address, sealed_address = ''`;
  await world.sql`
    update complaint set external_id = sealed_origin, sealed_origin = null where sealed_origin is not null`;
  await world.sql`delete from vault_sealing`;
}

function useKeys(text: string) {
  process.env.IDENTITY_KEYS = text;
  readRing(true);
}

describe("a dump of the database without its keys", () => {
  it("shows no name, number, address or account of anybody, by whichever door they came", async () => {
    expect(contacts.length).toBeGreaterThan(20);
    expect(found(JSON.stringify(await unsealed())).length).toBe(contacts.length);
    expect(found(await dump())).toEqual([]);
  });

  it("of an earlier version shows none after its first start with keys, and everything is still known", async () => {
    const before = await unsealed();
    await openAll();
    expect(found(await dump()).length).toBeGreaterThan(20);
    await prepareDatabase(world.url);
    expect(found(await dump())).toEqual([]);
    expect(await unsealed()).toEqual(before);
    expect([...(await reseal(world.sql)).values()].every((count) => count === 0)).toBe(true);
  });
});

it("a start after one that was killed while it sealed writes every table anew, and once", async () => {
  const files = async () => {
    const [row] = await world.sql`
      select pg_relation_filenode('reporter') as reporter, pg_relation_filenode('complaint') as complaint`;
    return row ?? {};
  };
  const before = await files();
  await openAll();
  await reseal(world.sql);
  await prepareVault(world.sql);
  const after = await files();
  expect(after.reporter).not.toBe(before.reporter);
  expect(after.complaint).not.toBe(before.complaint);
  await prepareVault(world.sql);
  expect(await files()).toEqual(after);
});

describe("the keys of contacts", () => {
  it("are rotated while everything stays known, and the old version then opens nothing", async () => {
    const before = await unsealed();
    const [index, first] = keys.split(" ");
    const second = `2=${"ef".repeat(32)}`;
    useKeys(`${index} ${first} ${second}`);
    await sealAll(world.sql);
    useKeys(`${index} ${second}`);
    expect(await unsealed()).toEqual(before);
    expect(await dump()).not.toContain("~1~");
  });

  it("are refused at a start when they are not those of the database", async () => {
    const [index, , second] = [keys.split(" ")[0], "", `2=${"ef".repeat(32)}`];
    useKeys(`${index} 2=${"12".repeat(32)}`);
    await expect(prepareVault(world.sql)).rejects.toMatchObject({ code: "VAULT_KEYS" });
    useKeys(`index=${"12".repeat(32)} ${second}`);
    await expect(prepareVault(world.sql)).rejects.toMatchObject({ code: "VAULT_KEYS" });
    useKeys(`${index} ${second}`);
    await prepareVault(world.sql);
  });
});
