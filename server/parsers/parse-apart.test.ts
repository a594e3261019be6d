import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { minutes, seconds } from "@/server/domain/duration";
import { parseApart } from "./parse-apart";
import { documentBombs, letterBombs, photoBombs } from "./testing/bombs";
import { heavyPhotos, someHeic } from "./testing/heavy-photos";

process.env.DATABASE_URL ??= "postgres://nowhere/none";

const photo = () =>
  sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: "#0b5563" } })
    .jpeg()
    .toBuffer();

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "parsed",
    (error: Error) => error.message,
  );

async function msOf(honest: Buffer): Promise<number> {
  const began = performance.now();
  await parseApart("photo", honest, "192.0.2.1");
  return performance.now() - began;
}

/** A loaded machine is as slow for the one alone. */
const longestWait = (...alone: number[]) => seconds(2) + 5 * Math.max(...alone);

describe("parsing apart", { timeout: minutes(4) }, () => {
  it("an honest photo waits two seconds at most while 20 bombs of 20 addresses are under way", async () => {
    const [honest, bombs] = await Promise.all([photo(), photoBombs()]);
    await msOf(honest);
    const before = await msOf(honest);
    const others = Array.from({ length: 20 }, (_, index) =>
      reasonOf(parseApart("photo", bombs[index % bombs.length]?.bytes ?? honest, `198.51.100.${index}`)),
    );
    const beside = await msOf(honest);
    await Promise.all(others);
    expect(beside).toBeLessThan(longestWait(before, await msOf(honest)));
  });

  it.each([
    ["photo", photo],
    ["HEIC", async () => someHeic()],
  ])(
    "an honest %s waits two seconds at most beside eight heavy photos of another address",
    async (_what, make) => {
      const [honest, heavy] = await Promise.all([make(), heavyPhotos()]);
      await msOf(honest);
      const before = await msOf(honest);
      const others = Array.from({ length: 8 }, (_, index) =>
        reasonOf(parseApart("photo", heavy[index % heavy.length]?.bytes ?? honest, "198.51.100.1")),
      );
      const beside = [await msOf(honest), await msOf(honest)];
      expect(await Promise.all(others)).toEqual(others.map(() => "parsed"));
      expect(Math.max(...beside)).toBeLessThan(longestWait(before, await msOf(honest)));
    },
  );

  it.each(documentBombs())("a PDF with %s is read or refused", async (_what, bytes) => {
    const reason = await reasonOf(parseApart("document", { bytes, maxPages: 40 }, "staff 1"));
    expect(["parsed", "scan_broken", "scan_too_complex"]).toContain(reason);
  });

  it.each(letterBombs())(
    "a letter of %s is read or refused, and the next one is read",
    async (_what, body) => {
      const own = { address: "dki@contoh.id", domain: "contoh.id" };
      const receivedAt = new Date("2026-11-30T05:00:00Z");
      const reason = await reasonOf(parseApart("mail", { body, receivedAt, own }, "email"));
      expect(["parsed", "arrival_unreadable", "arrival_too_complex", "sender_unreadable"]).toContain(reason);
      const next = Buffer.from("From: warga@contoh.org\r\nSubject: Banjir\r\n\r\nDi gang kami.\r\n");
      expect(await parseApart("mail", { body: next, receivedAt, own }, "email")).toMatchObject({
        text: "Di gang kami.",
      });
    },
  );
});
