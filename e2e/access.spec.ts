import { expect } from "@playwright/test";
import { report } from "./fixtures/citizen";
import { inspect } from "./fixtures/inspect";
import { deskScreen, phoneScreen, test } from "./fixtures/story";

const publicPages = ["/", "/lapor", "/lacak", "/masuk", "/survei", "/statistik/skm", "/status"];

for (const [size, viewport] of [
  ["a phone", phoneScreen],
  ["a desk", deskScreen],
] as const)
  test(`axe finds nothing on any page of the citizens on ${size}`, async ({
    openPhone,
    openBrowser,
    playIn,
  }) => {
    const world = await playIn("Utan Panjang");
    const { code, secret } = await report(await openPhone(world), world);
    const page = await openBrowser({ viewport, reducedMotion: "reduce" });
    const found: string[] = [];
    for (const address of [...publicPages, `/lacak/${code}?kode=${secret}`])
      found.push(...(await inspect(page, address)));
    expect(found).toEqual([]);
  });
