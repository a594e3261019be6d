import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insertRawMessages } from "@/db/queries/channels/raw-messages";
import { hire } from "@/db/testing/factories";
import { until } from "@/db/testing/until";
import { minutes, seconds } from "@/server/domain/duration";
import { setUpChannel } from "@/server/gateway/setup/set-up-channel";
import { letterBombs, photoBombs } from "@/server/parsers/testing/bombs";
import { openProbes, type ProbeName, type ProbeTimes } from "./probes";
import { joinProduct, type Product } from "./product";
import { attacks } from "./requests";

let product: Product;
let probes: ReturnType<typeof openProbes>;
/** The longest of each probe before any attack: what a loaded machine takes by itself. */
let alone: Record<ProbeName, number>;

beforeAll(async () => {
  product = joinProduct();
  const photo = await sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: "#0b5563" } })
    .jpeg()
    .toBuffer();
  probes = openProbes(product.url, photo);
  // The first of each starts processes and compiles plans.
  await untilProbed(2);
  probes.take();
  alone = longestOf(await untilProbed(5));
  print("without an attack", alone);
}, minutes(10));

afterAll(async () => {
  await probes?.stop();
  await product?.database.close();
}, minutes(2));

const longestOf = (times: ProbeTimes): Record<ProbeName, number> => ({
  health: Math.max(0, ...times.health),
  submission: Math.max(0, ...times.submission),
  photo: Math.max(0, ...times.photo),
});

const print = (name: string, times: Record<ProbeName, number>) => {
  const figures = Object.entries(times).map(([probe, ms]) => `${probe} ${Math.round(ms)} ms`);
  process.stdout.write(`  ${name}: longest ${figures.join(", ")}\n`);
};

/** Waits until each probe has been answered some more times; it runs in hooks too, where `expect.poll` does not. */
async function untilProbed(count: number): Promise<ProbeTimes> {
  const all: ProbeTimes = { health: [], submission: [], photo: [] };
  await until(`each probe is answered ${count} times`, () => {
    const taken = probes.take();
    for (const name of ["health", "submission", "photo"] as const) all[name].push(...taken[name]);
    return Math.min(all.health.length, all.submission.length, all.photo.length) >= count;
  });
  return all;
}

/** Attacks while the probes go on, and holds their times against those alone. */
async function underAttack(name: string, attack: () => Promise<unknown>): Promise<void> {
  probes.take();
  probes.failures.length = 0;
  const attacked = attack();
  const [, during] = await Promise.all([attacked, untilProbed(3)]);
  const rest = probes.take();
  const longest = longestOf({
    health: [...during.health, ...rest.health],
    submission: [...during.submission, ...rest.submission],
    photo: [...during.photo, ...rest.photo],
  });
  print(name, longest);
  expect(probes.failures).toEqual([]);
  expect(longest.health).toBeLessThan(seconds(1) + 4 * alone.health);
  expect(longest.submission).toBeLessThan(seconds(1) + 4 * alone.submission);
  expect(longest.photo).toBeLessThan(seconds(2) + 4 * alone.photo);
}

/** A machine may stumble by itself: an attack that slows people does so each time. */
const again = { retry: 2 };

it.each([
  ["one address", () => "198.51.100.7"],
  ["twenty addresses", (index: number) => `198.51.100.${100 + index}`],
])("honest people are served while 20 photo bombs of %s are under way", again, async (who, addressOf) => {
  const bombs = await photoBombs();
  await underAttack(`20 photo bombs of ${who}`, () =>
    Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const { bytes } = bombs[index % bombs.length] ?? { bytes: Buffer.alloc(0) };
        const headers = { "x-forwarded-for": addressOf(index) };
        const response = await fetch(`${product.url}/api/photos`, {
          method: "POST",
          headers,
          body: new Uint8Array(bytes),
        });
        expect([201, 422, 429]).toContain(response.status);
      }),
    ),
  );
});

it.each(attacks)("honest people are served beside %s", again, async (name, attack) => {
  await underAttack(name, () =>
    Promise.allSettled(Array.from({ length: 8 }, () => attack(product.url, product.port))),
  );
});

it("honest people are served, and their letters read, beside letters that are bombs", again, async () => {
  const { database, secretKey } = product;
  const { db, sql } = database;
  const now = new Date();
  const actor = await hire(db, "administrator", "biro-pemerintahan");
  await setUpChannel(
    { db, actor, now, secretKey },
    {
      channelCode: "email",
      isOn: true,
      values: { imapUrl: "imap://a:b@127.0.0.1:9", smtpUrl: "smtp://127.0.0.1:9", from: "dki@contoh.id" },
      reason: "Uji beban",
    },
  );
  const id = randomUUID();
  const honest = `From: warga@contoh.org\r\nSubject: Banjir\r\nMessage-ID: <${id}@contoh.org>\r\n\r\nGot mampet di Gambir, ${id}.\r\n`;
  const bodies = [...letterBombs().map(([, body]) => body), Buffer.from(honest)];
  await underAttack("letters that are bombs", async () => {
    const rows = bodies.map((body) => ({
      channelCode: "email",
      receivedAt: now,
      digest: createHash("sha256").update(body).digest(),
      contentType: "message/rfc822",
      body,
    }));
    await insertRawMessages(db, rows);
    await expect
      .poll(
        async () => {
          const [row] = await sql`
            select count(*)::int as n from complaint where text like ${`%${id}%`}`;
          return row?.n;
        },
        { timeout: minutes(2), interval: 500 },
      )
      .toBe(1);
  });
});
