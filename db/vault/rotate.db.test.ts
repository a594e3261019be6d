import { randomUUID } from "node:crypto";
import { chownSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runProgram } from "@/bin/testing/run-program";
import { openClient } from "@/db/database";
import { reporter } from "@/db/schema";
import { until } from "@/db/testing/until";
import { openWorld, type World } from "@/db/testing/world";
import { matchesSecret } from "@/server/auth/reporter-secret";
import { addKeyVersion, keyFile, makeKeyFile, readRing } from "./key-file";
import { sealAll } from "./prepare-vault";
import { rotateKeys } from "./rotate";
import { sealText, versionOf } from "./seal";

let world: World;
const names = new Map<string, string>();
const versions = async () => {
  const rows = await world.sql<{ name: string }[]>`select name from reporter`;
  return new Set(rows.map(({ name }) => versionOf(name)));
};

beforeAll(async () => {
  process.env.IDENTITY_KEYS = "";
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "rotate-"));
  makeKeyFile();
  world = await openWorld();
});
afterAll(() => world.close());

async function submitOne() {
  const name = `Warga ${randomUUID()}`;
  const contact = { name, phone: "+628121234567", email: null, isVisibleToOfficers: true };
  const made = await world.submit({ contact });
  names.set(made.code, name);
  return made;
}

/** What the keys open, in the process that has just read them. */
async function namesNow() {
  readRing(true);
  const rows = await world.db.select({ name: reporter.name }).from(reporter);
  return rows.map(({ name }) => name).sort();
}
const dropVersion = (version: number) =>
  writeFileSync(keyFile(), readFileSync(keyFile(), "utf8").replace(new RegExp(`^${version}=.*\n`, "m"), ""));

describe("npm run keys:rotate beside a product that writes", () => {
  it("loses no complaint, keeps every contact and code, and leaves the version before nothing to open", async () => {
    for (let count = 0; count < 30; count += 1) await submitOne();
    let hasEnded = false;
    const rotation = runProgram(["bin/keys-rotate.ts"], {
      DATABASE_URL: world.url,
      DATA_DIR: process.env.DATA_DIR ?? "",
    }).finally(() => {
      hasEnded = true;
    });
    const made: Awaited<ReturnType<typeof submitOne>>[] = [];
    await until("the rotation ended", async () => {
      made.push(await submitOne());
      // A row that is updated moves, sealed as it is.
      await world.sql`update reporter set phone = phone where ctid in (select ctid from reporter order by random() limit 20)`;
      return hasEnded;
    });
    expect(await rotation).toMatchObject({ code: 0, said: expect.stringContaining("under version 2") });
    expect(await versions()).toEqual(new Set([2]));
    for (const { code, secret } of made)
      expect(matchesSecret((await world.row(code)).secretHash, secret)).toBe(true);
    dropVersion(1);
    expect(await namesNow()).toEqual([...names.values()].sort());
  });
});

describe("a rotation", () => {
  beforeEach(async () => {
    for (let count = 0; count < 3; count += 1) await submitOne();
  });

  it("waits for a transaction that wrote under the version before, and seals what it wrote", async () => {
    const other = openClient(world.url, { max: 1 });
    const held = await other.reserve();
    await held`begin`;
    const one = { complaint_id: (await world.row((await world.submit()).code)).id };
    await held`insert into reporter ${held({ ...one, name: sealText("reporter.name", "Wayan"), is_visible_to_officers: false })}`;
    await rotateKeys(world.sql, () => void held`commit`.catch(() => null));
    expect([...(await versions())]).toEqual([readRing(true).current]);
    expect(await namesNow()).toContain("Wayan");
    held.release();
    await other.end();
  });

  it("never has a writer that holds one row and wants another lose against it", async () => {
    const [first, last] = await world.sql<{ id: string; ctid: string }[]>`
      (select complaint_id::text as id, ctid::text from reporter order by reporter.ctid limit 1) union all
      (select complaint_id::text, ctid::text from reporter order by reporter.ctid desc limit 1)`;
    const other = openClient(world.url, { max: 1 });
    addKeyVersion();
    let sealing: Promise<unknown> = Promise.resolve();
    await other.begin(async (tx) => {
      await tx`update reporter set is_visible_to_officers = false where complaint_id = ${last?.id ?? 0}`;
      sealing = sealAll(world.sql);
      await until("the first row is sealed or held", async () => {
        const [free] = await world.owner.$client`
          select name from reporter where complaint_id = ${first?.id ?? 0} for update skip locked`;
        return !free || versionOf(String(free.name)) === readRing().current;
      });
      await tx`update reporter set is_visible_to_officers = false where complaint_id = ${first?.id ?? 0}`;
    });
    await sealing;
    expect([...(await versions())]).toEqual([readRing().current]);
    await other.end();
  });

  it("refuses to run beside another one, and adds no version", async () => {
    const other = openClient(world.url, { max: 1 });
    await other`select pg_advisory_lock(7141856)`;
    const before = readRing(true).current;
    await expect(rotateKeys(world.sql, () => {})).rejects.toMatchObject({ code: "VAULT_KEYS" });
    expect(readRing(true).current).toBe(before);
    await other.end();
  });

  it("by a setting says in words where the version is added", async () => {
    const IDENTITY_KEYS = readFileSync(keyFile(), "utf8").trim().replaceAll("\n", " ");
    const { code, said } = await runProgram(["bin/keys-rotate.ts"], {
      DATABASE_URL: world.url,
      IDENTITY_KEYS,
    });
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringContaining("Add the version to IDENTITY_KEYS"),
    });
    expect(said).not.toContain("    at ");
  });
});

describe("the key file", () => {
  it.runIf(process.getuid?.() === 0)("stays the product's own when root adds a version", () => {
    chownSync(keyFile(), 1234, 1234);
    addKeyVersion();
    expect(statSync(keyFile())).toMatchObject({ uid: 1234, gid: 1234 });
  });

  it("that an editor has emptied for a moment leaves the known keys in use", () => {
    const text = readFileSync(keyFile(), "utf8");
    const { current } = readRing(true);
    writeFileSync(keyFile(), "");
    expect(readRing(true).current).toBe(current);
    writeFileSync(keyFile(), text);
    expect(readRing(true).current).toBe(current);
  });
});
