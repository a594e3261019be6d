import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "@/db/testing/until";
import { gambirCode, openWorld, type World } from "@/db/testing/world";
import { openMailbox } from "./testing/open-mailbox";

const people = 1_000;
let world: World;
let worker: ChildProcess | undefined;
const mailbox = openMailbox();

beforeAll(async () => {
  world = await openWorld();
  await mailbox.open();
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await mailbox.close();
  await world.close();
});

function startWorker(): void {
  worker = spawn(process.execPath, ["--import", "tsx", "server/worker/main.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: world.url,
      SMTP_URL: mailbox.url(),
      MAIL_FROM: "uji@contoh.id",
      PUBLIC_URL: "https://cepat.contoh.id",
      SECRET: "a secret that only the tests know",
    },
  });
}

async function killWorker(): Promise<void> {
  const dead = new Promise((resolve) => worker?.once("exit", resolve));
  worker?.kill("SIGKILL");
  await dead;
}

const countOf = async (query: PromiseLike<readonly Record<string, unknown>[]>) =>
  Number((await query)[0]?.count);

test("a thousand notifications are delivered although the mail server was down and the worker was killed", async () => {
  await world.sql`
    insert into staff (email, name, password_hash, role, unit_id)
    select 'petugas' || n || '@contoh.id', 'Petugas ' || n, '-', 'kelurahan', unit.id
    from generate_series(1, ${people}) n, unit where unit.code = ${`kelurahan-${gambirCode}`}`;
  await world.sql`
    insert into notification_preference (staff_id, choices, digest_minutes, locale, updated_at)
    select id, '{"arrived": ["email"]}', 0, 'id', now() from staff where email like 'petugas%'`;
  const { code } = await world.submit({}, new Date());

  startWorker();
  await until("some have arrived", () => mailbox.mails.length >= 100);
  await killWorker();
  startWorker();
  const early = mailbox.mails.length;
  await until("some more have arrived", () => mailbox.mails.length >= early + 100);
  await mailbox.close();
  const failed = () => countOf(world.sql`select count(*) from delivery where state = 'failed'`);
  await until("some have failed", async () => (await failed()) >= 20);
  await mailbox.open();
  await killWorker();
  startWorker();
  const sent = () => countOf(world.sql`select count(*) from delivery where state = 'done'`);
  await until("all are sent", async () => (await sent()) === people);
  await killWorker();

  const shown = await world.sql`
    select n.staff_id from notification n join staff s on s.id = n.staff_id where s.email like 'petugas%'`;
  expect(shown).toHaveLength(people);
  expect(new Set(mailbox.mails.map(({ to }) => to)).size).toBe(people);
  const byId = new Map(mailbox.mails.map((mail) => [mail.id, mail.to]));
  expect(byId.size).toBe(people);
  expect(mailbox.mails.length - people).toBeLessThanOrEqual(12);
  const ids = await world.sql`select id from delivery`;
  const named = ids.map(({ id }) => `<${id}@cepat.contoh.id>`);
  expect([...byId.keys()].toSorted()).toEqual(named.toSorted());
  expect(mailbox.mails[0]?.text).toContain(code);
}, 300_000);
