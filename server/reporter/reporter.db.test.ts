import { createHmac, hkdfSync, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { noon, openWorld, type ShownCode, secretKey, type World } from "@/db/testing/world";
import { readRing } from "@/db/vault/key-file";
import { withNextVersion } from "@/db/vault/keys";
import { countEarlierSecrets } from "@/db/vault/prepare-vault";
import { digestSecret, digestVersion } from "@/db/vault/secret-digest";
import { openReporterKeys, sealReporterKeys, secretFor } from "@/server/auth/reporter-keys";
import { hashSecret, makeSecret } from "@/server/auth/reporter-secret";
import { formatSecret } from "@/server/domain/complaint/secret";
import { minutes } from "@/server/domain/duration";
import { rateLimits } from "@/server/domain/throttling/rate-limits";
import { postCode, postForget, postNewCode } from "./http";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  vi.stubEnv("RATE_LIMIT", "on");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

type Fields = Record<string, string>;
let addresses = 0;
function newAddress(): string {
  addresses += 1;
  return `198.51.100.${addresses}`;
}
const site = (now = noon) => ({ db: world.db, now, secretKey, publicUrl: "https://lapor.contoh.id" });
const cookieOf = (shown: readonly ShownCode[]) =>
  `__Host-reporter=${sealReporterKeys(
    secretKey,
    shown.map((one) => ({ ...one, shownUntil: 0 })),
  )}`;

async function post(door: typeof postCode, fields: Fields, headers: Fields = {}, now = noon) {
  const response = await door(
    site(now),
    new Request("https://lapor.contoh.id/api/kode", {
      method: "POST",
      headers: { "x-forwarded-for": newAddress(), ...headers },
      body: new URLSearchParams(fields),
    }),
  );
  const cookie = response.headers.get("set-cookie");
  return {
    status: response.status,
    location: response.headers.get("location"),
    cookie,
    keys: openReporterKeys(secretKey, cookie?.split(";")[0] ?? null),
    body: await response.text(),
  };
}
const show = ({ code, secret }: ShownCode, headers: Fields = {}) =>
  post(postCode, { nomor: code, kode: secret }, headers);

it("the right code becomes a cookie that no script reads, and an address without it", async () => {
  const { code, secret } = await world.submit({ isPublic: false });
  for (const written of [secret, formatSecret(secret), ` ${formatSecret(secret).toLowerCase()} `]) {
    const exchanged = await show({ code, secret: written });
    expect(exchanged).toMatchObject({ status: 303, location: `/lacak/${code}` });
    expect(exchanged.cookie).toMatch(
      /^__Host-reporter=[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(secretFor(exchanged.keys, code)).toBe(secret);
    expect(decodeURIComponent(`${exchanged.cookie}${exchanged.location}${exchanged.body}`)).not.toContain(
      secret,
    );
  }
  const placed = await post(postCode, { nomor: code, kode: secret, halaman: "lokasi" });
  expect(placed.location).toBe(`/lokasi/${code}`);
  const script = await show({ code, secret }, { accept: "application/json" });
  expect([script.status, JSON.parse(script.body)]).toEqual([200, { location: `/lacak/${code}` }]);
});

it.each([
  ["wrong", async () => ({ ...(await world.submit()), secret: "0000000000000000" })],
  ["another complaint's", async () => ({ ...(await world.submit()), secret: (await world.submit()).secret })],
  [
    "the beginning of the right one",
    async () => {
      const own = await world.submit();
      return { ...own, secret: own.secret.slice(0, 10) };
    },
  ],
  ["of a complaint that does not exist", async () => ({ code: "JK2611249999", secret: "0000000000000000" })],
])("a code that is %s gives no cookie", async (_what, make) => {
  const { code, secret } = await make();
  expect(await show({ code, secret })).toMatchObject({
    status: 303,
    location: `/lacak/${code}?gagal=kode`,
    cookie: null,
  });
});

it("a code is never sent back to an address that is not ours, and what is no number is named", async () => {
  for (const nomor of ["//evil.example", "JK", ""])
    expect((await post(postCode, { nomor, kode: "x", halaman: "//evil" })).location).toBe(
      `/lacak?nomor=${encodeURIComponent(nomor)}`,
    );
  const { code } = await world.submit();
  expect(await post(postCode, { nomor: code, kode: "" })).toMatchObject({
    location: `/lacak/${code}`,
    cookie: null,
  });
});

it("a code that is replaced says so to who holds it whole, in a link and in the form", async () => {
  const { code, secret } = await world.submit();
  const renewed = await post(postNewCode, { nomor: code }, { cookie: cookieOf([{ code, secret }]) });
  const next = secretFor(renewed.keys, code) ?? "";
  await post(postNewCode, { nomor: code }, { cookie: cookieOf([{ code, secret: next }]) });
  for (const kode of [secret, next])
    for (const dari of ["tautan", "pelapor", ""])
      expect(await post(postCode, { nomor: code, kode, dari })).toMatchObject({
        location: `/lacak/${code}?gagal=diganti`,
        cookie: null,
      });
  const begun = await post(postCode, { nomor: code, kode: secret.slice(0, 10), dari: "tautan" });
  expect(begun.location).toBe(`/lacak/${code}?gagal=tautan`);
});

it("no code is a fault where one is asked for, and none beside a number", async () => {
  const { code } = await world.submit();
  const asked = await post(postCode, { nomor: code, kode: " ", dari: "pelapor" });
  expect([asked.location, asked.cookie]).toEqual([`/lacak/${code}?gagal=kosong`, null]);
  expect((await post(postCode, { nomor: code, kode: "", halaman: "lacak" })).location).toBe(`/lacak/${code}`);
});

it("a form that another site sends is refused", async () => {
  const own = await world.submit();
  for (const door of [postCode, postNewCode, postForget])
    expect(
      (await post(door, { nomor: own.code, kode: own.secret }, { "sec-fetch-site": "cross-site" })).status,
    ).toBe(403);
});

/** As a complaint of earlier releases has it. */
async function withEarlierCode(code: string): Promise<ShownCode> {
  const { channelCode, externalId } = await world.row(code);
  const secret = makeSecret(secretKey, { channelCode, externalId, generation: 0 });
  await world.sql`update complaint set secret_generation = 0, secret_hash = ${hashSecret(secret)}
    where code = ${code}`;
  return { code, secret };
}

it("a code of 10 characters from before stays valid, and what is stored of it takes the newest keys", async () => {
  const { code, secret } = await withEarlierCode((await world.submit()).code);
  expect(secret).toHaveLength(10);
  const { secretHash: stored } = await world.row(code);
  const first = process.env.IDENTITY_KEYS ?? "";
  process.env.IDENTITY_KEYS = withNextVersion(first);
  readRing(true);
  try {
    const before = await countEarlierSecrets(world.sql);
    expect((await show({ code, secret })).location).toBe(`/lacak/${code}`);
    expect(await countEarlierSecrets(world.sql)).toBe(before - 1);
    const { secretHash } = await world.row(code);
    expect(digestVersion(secretHash)).toBe(2);
    const master = readRing().versions.get(2) ?? Buffer.alloc(0);
    const key = Buffer.from(hkdfSync("sha256", master, "", "reporter secret", 32));
    expect(secretHash.subarray(2)).toEqual(createHmac("sha256", key).update(digestSecret(secret)).digest());
    expect((await show({ code, secret })).location).toBe(`/lacak/${code}`);
  } finally {
    await world.sql`update complaint set secret_hash = ${stored} where code = ${code}`;
    process.env.IDENTITY_KEYS = first;
    readRing(true);
  }
});

it("a complaint of a process of before, stored while ours runs, opens by its code and is sealed then", async () => {
  const { code, secret } = await withEarlierCode((await world.submit()).code);
  await world.sql`update complaint set secret_generation = default, secret_hash = ${digestSecret(secret)}
    where code = ${code}`;
  expect((await show({ code, secret: "0000000000" })).location).toBe(`/lacak/${code}?gagal=kode`);
  expect((await show({ code, secret })).location).toBe(`/lacak/${code}`);
  const { secretHash, secretGeneration } = await world.row(code);
  expect([digestVersion(secretHash), secretGeneration]).toEqual([1, 0]);
  const renewed = await post(postNewCode, { nomor: code }, { cookie: cookieOf([{ code, secret }]) });
  expect(renewed.location).toBe(`/lacak/${code}/kode`);
});

it("a new code ends the old one, and every other browser's view, at once", async () => {
  const { code, secret } = await world.submit({ isPublic: false });
  const here = cookieOf([{ code, secret }]);
  const renewed = await post(postNewCode, { nomor: code }, { cookie: here });
  expect(renewed).toMatchObject({ status: 303, location: `/lacak/${code}/kode` });
  const next = secretFor(renewed.keys, code) ?? "";
  expect(next).toMatch(/^\w{16}$/);
  expect(next).not.toBe(secret);
  expect((await show({ code, secret })).location).toBe(`/lacak/${code}?gagal=diganti`);
  const elsewhere = await world.callAsReporter({ code, secret });
  await expect(elsewhere.complaint.track({ code })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const reporter = await world.callAsReporter({ code, secret: next });
  const found = await reporter.complaint.track({ code });
  const kinds = found.view === "full" ? found.complaint.timeline.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(["submit", "renew_code"]);
  expect(JSON.stringify(await world.timeline(code))).not.toContain(next);
  const other = cookieOf([{ code, secret }]);
  expect((await post(postNewCode, { nomor: code }, { cookie: other })).location).toBe(
    `/lacak/${code}?gagal=baru`,
  );
});

it("a browser whose response with the new code is lost gets the same code again, and nothing else does", async () => {
  const { code, secret } = await world.submit({ isPublic: false });
  const [here, elsewhere] = [cookieOf([{ code, secret }]), cookieOf([{ code, secret }])];
  const lost = await post(postNewCode, { nomor: code }, { cookie: here });
  const [stored, written] = [await world.row(code), await world.timeline(code)];
  const again = await post(postNewCode, { nomor: code }, { cookie: here });
  expect(again.location).toBe(`/lacak/${code}/kode`);
  expect(secretFor(again.keys, code)).toBe(secretFor(lost.keys, code));
  expect([await world.row(code), await world.timeline(code)]).toEqual([stored, written]);
  const later = new Date(noon.getTime() + minutes(15));
  for (const [cookie, now] of [
    [elsewhere, noon],
    [here, later],
  ] as const)
    expect(await post(postNewCode, { nomor: code }, { cookie }, now)).toMatchObject({
      location: `/lacak/${code}?gagal=baru`,
      cookie: null,
    });
  expect((await show({ code, secret })).location).toBe(`/lacak/${code}?gagal=diganti`);
});

it("two presses of one button make one new code", async () => {
  const own = await world.submit();
  const cookie = cookieOf([own]);
  const made = await Promise.all([1, 2].map(() => post(postNewCode, { nomor: own.code }, { cookie })));
  const [one, other] = made.map(({ keys }) => secretFor(keys, own.code));
  expect(one).toMatch(/^\w{16}$/);
  expect(one).not.toBe(own.secret);
  expect(other).toBe(one);
});

it("the new code of a complaint of before is not the one that its message sent again returns", async () => {
  const externalId = randomUUID();
  const { code } = await world.submit({ externalId });
  const cookie = cookieOf([await withEarlierCode(code)]);
  const renewed = await post(postNewCode, { nomor: code }, { cookie });
  const next = secretFor(renewed.keys, code);
  expect(next).toMatch(/^\w{16}$/);
  const again = await world.submit({ externalId });
  expect(again.code).toBe(code);
  expect(again.secret).not.toBe(next);
  expect(await show(again)).toMatchObject({ location: `/lacak/${code}?gagal=diganti`, cookie: null });
  expect(secretFor((await post(postNewCode, { nomor: code }, { cookie })).keys, code)).toBe(next);
});

it("that there is a new code is in no public timeline", async () => {
  const own = await world.submit();
  await post(postNewCode, { nomor: own.code }, { cookie: cookieOf([own]) });
  const found = await (await world.callAs(world.anonymous)).complaint.track({ code: own.code });
  expect(JSON.stringify(found)).not.toContain("renew_code");
});

it("a browser forgets one complaint and keeps the others", async () => {
  const [one, other] = [await world.submit(), await world.submit()];
  const forgotten = await post(postForget, { nomor: one.code }, { cookie: cookieOf([one, other]) });
  expect(forgotten).toMatchObject({ status: 303, location: `/lacak/${one.code}` });
  expect(forgotten.keys.map(({ code }) => code)).toEqual([other.code]);
  const last = await post(postForget, { nomor: other.code }, { cookie: cookieOf([other]) });
  expect(last.cookie).toContain("Max-Age=0");
});

async function spendGuesses(code: string, digits: number): Promise<void> {
  for (let tries = 0; tries < rateLimits["wrong-code"].target.points; tries += 1)
    expect((await show({ code, secret: `${tries}`.padStart(digits, "0") })).location).toBe(
      `/lacak/${code}?gagal=kode`,
    );
}

it.each([10, 16])(
  "wrong codes of %i characters end for all addresses together, and say when",
  async (digits) => {
    const { code } = await withEarlierCode((await world.submit()).code);
    const other = await world.submit();
    await spendGuesses(code, digits);
    for (const secret of ["0".repeat(10), "0".repeat(16)]) {
      const refused = await show({ code, secret });
      expect(refused.cookie).toBeNull();
      expect(refused.location).toMatch(new RegExp(`^/lacak/${code}\\?gagal=nanti&detik=\\d+$`));
    }
    expect((await show(other)).location).toBe(`/lacak/${other.code}`);
  },
);

it("somebody's wrong codes keep no reporter out who shows the right one of 16 characters", async () => {
  const own = await world.submit();
  await spendGuesses(own.code, 16);
  const headers = { "x-forwarded-for": newAddress() };
  for (let tries = 0; tries < rateLimits["wrong-code"].address.points; tries += 1)
    await show({ code: `JK26112491${tries + 10}`, secret: "0" }, headers);
  expect((await show({ ...own, secret: "0" }, headers)).location).toMatch(/gagal=nanti/);
  const shown = await show(own, headers);
  expect([shown.location, secretFor(shown.keys, own.code)]).toEqual([`/lacak/${own.code}`, own.secret]);
});

it("the right code of 10 characters, which can be guessed, waits while the guesses are spent", async () => {
  const own = await withEarlierCode((await world.submit()).code);
  await spendGuesses(own.code, 10);
  expect((await show(own)).location).toMatch(/gagal=nanti/);
  const inside = await world.callAsReporter(own);
  expect((await inside.complaint.track({ code: own.code })).complaint).toMatchObject({ viewer: "reporter" });
});

it("a reporter who shows the right code is never counted", async () => {
  const own = await world.submit();
  const headers = { "x-forwarded-for": newAddress() };
  for (let tries = 0; tries < rateLimits["wrong-code"].address.points + 5; tries += 1)
    expect((await show(own, headers)).location).toBe(`/lacak/${own.code}`);
});

it("a reporter makes only so many new codes in an hour", async () => {
  let own: ShownCode = await world.submit();
  for (let made = 0; made < rateLimits["own-new-code"].target.points; made += 1) {
    const { keys } = await post(postNewCode, { nomor: own.code }, { cookie: cookieOf([own]) });
    own = { code: own.code, secret: secretFor(keys, own.code) ?? "" };
  }
  const refused = await post(postNewCode, { nomor: own.code }, { cookie: cookieOf([own]) });
  expect(refused.location).toMatch(/gagal=nanti&detik=\d+$/);
});

it("nobody without the code keeps a reporter from a new one", async () => {
  const own = await world.submit();
  const wrong = cookieOf([{ ...own, secret: "0000000000000000" }]);
  for (let tries = 0; tries < 10; tries += 1)
    for (const headers of [{}, { cookie: wrong }] as Fields[])
      expect((await post(postNewCode, { nomor: own.code }, headers)).location).toBe(
        `/lacak/${own.code}?gagal=baru`,
      );
  const renewed = await post(postNewCode, { nomor: own.code }, { cookie: cookieOf([own]) });
  expect(renewed.location).toBe(`/lacak/${own.code}/kode`);
});

it("an address makes only so many requests for new codes, of whatever complaints", async () => {
  const headers = { "x-forwarded-for": newAddress() };
  const { points } = rateLimits["new-code"].address;
  for (let tries = 0; tries < points; tries += 1)
    await post(postNewCode, { nomor: `JK26112490${tries + 10}` }, headers);
  expect((await post(postNewCode, { nomor: "JK2611249001" }, headers)).location).toMatch(/gagal=nanti/);
});
