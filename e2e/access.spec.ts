import { expect } from "@playwright/test";
import { submitComplaint } from "./fixtures/citizen";
import { inspect } from "./fixtures/inspect";
import { deskScreen, phoneScreen, test } from "./fixtures/story";

const publicPages = ["/", "/lapor", "/lacak", "/masuk", "/survei", "/statistik/skm", "/status"];

test("axe finds nothing on any page of the citizens, on a phone and on a desk", async ({
  openPhone,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Utan Panjang");
  const { code, secret } = await submitComplaint(await openPhone(world), world);
  const page = await openBrowser({ viewport: deskScreen, reducedMotion: "reduce" });
  const found: string[] = [];
  for (const address of [...publicPages, `/lacak/${code}#kode=${secret}`])
    found.push(...(await inspect(page, address, [deskScreen, phoneScreen])));
  expect(found).toEqual([]);
});
