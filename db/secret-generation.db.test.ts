import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { matchesSecret, secretOf } from "@/server/auth/reporter-secret";
import { describeMigrations } from "./describe-work";
import { openBefore } from "./testing/before-migration";
import { prepareVault } from "./vault/prepare-vault";
import { digestVersion } from "./vault/secret-digest";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0013_secret_generation");
});
afterAll(() => database.close());

/** As `makeSecret("key", "web", "one")` made it before. */
const earlier = "T04XBRX586";

/** Stores a complaint as a process of the release before does. */
async function insertAsBefore(code: string, digest: Uint8Array, sql = database.sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into complaint ${tx({
      code,
      channel_code: "web",
      external_id: code,
      secret_hash: digest,
      text: "Jalan berlubang di depan pasar",
      place_source: "none",
      is_public: true,
      submitted_at: new Date(),
      received_at: new Date(),
      category_code: "jalan",
      weight: "ringan",
      status: "triage",
      coordination_due_at: new Date(),
      completion_due_at: new Date(),
      clock_started_at: new Date(),
      last_event_at: new Date(),
      public_changed_at: new Date(),
    })}`;
  });
}

test("0013_secret_generation keeps the codes of before, and the next start leaves no bare SHA-256 of them", async () => {
  const { sql } = database;
  const digest = createHash("sha256").update(earlier).digest();
  await insertAsBefore("JK2611240001", digest);
  await sql`insert into vault_sealing (id, key_version, sealed_at) values (1, 1, now())`;
  await database.migrateAll();
  await prepareVault(sql);
  const [row] = await sql<{ secret_hash: Uint8Array; secret_generation: number }[]>`
    select secret_hash, secret_generation from complaint`;
  const stored = row?.secret_hash ?? new Uint8Array();
  const generation = row?.secret_generation ?? -1;
  expect([generation, digestVersion(stored)]).toEqual([0, 1]);
  expect(Buffer.from(stored).includes(digest)).toBe(false);
  expect(matchesSecret(stored, earlier)).toBe(true);
  expect(matchesSecret(stored, "T04XBRX587")).toBe(false);
  const source = { channelCode: "web", externalId: "one", origin: null, secretGeneration: generation };
  expect(secretOf("key", source)).toBe(earlier);
});

test("an upgrade of a city tells how large it is before it begins, and what it has sealed", async () => {
  const old = await openBefore("0014_redactions");
  expect(await describeMigrations(old.sql)).toBeNull();
  await insertAsBefore("JK2611240003", createHash("sha256").update(earlier).digest(), old.sql);
  expect(await describeMigrations(old.sql)).toMatch(
    /^Upgrading the database: \d+ migrations, about \d+ complaints, at most about a minute\. Nothing is served/,
  );
  await old.migrateAll();
  expect(await describeMigrations(old.sql)).toBeNull();
  const said: string[] = [];
  await prepareVault(old.sql, (line) => said.push(line));
  expect(said).toEqual([
    expect.stringMatching(/^Sealing contacts and codes: about \d+ rows, at most about a minute\.$/),
    "  complaint: 1 rows sealed",
    "  complaint: written anew",
  ]);
  await old.close();
});

test("what a process of before stores after 0013 has the generation of its code", async () => {
  const digest = createHash("sha256").update(earlier).digest();
  await insertAsBefore("JK2611240002", digest);
  const [row] = await database.sql<{ secret_hash: Uint8Array; secret_generation: number }[]>`
    select secret_hash, secret_generation from complaint where code = 'JK2611240002'`;
  expect(row?.secret_generation).toBe(0);
  expect(matchesSecret(row?.secret_hash ?? new Uint8Array(), earlier)).toBe(true);
});
