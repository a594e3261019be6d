import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { report } from "./fixtures/citizen";
import { loginAs } from "./fixtures/people";
import { deskScreen, phoneScreen, test } from "./fixtures/story";

const publicPages = ["/", "/lapor", "/lacak", "/masuk", "/survei", "/statistik/skm", "/status"];

for (const [size, viewport] of [
  ["a phone", phoneScreen],
  ["a desk", deskScreen],
] as const)
  test(`axe finds nothing on any page on ${size}`, async ({ openPhone, openBrowser, employ, playIn }) => {
    const world = await playIn("Utan Panjang");
    const { code, secret } = await report(await openPhone(world), world);
    const page = await openBrowser({ viewport, reducedMotion: "reduce" });
    const found: string[] = [];
    const inspect = async (address: string) => {
      await page.goto(address);
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        found.push(`${address} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
      const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      if ((width ?? 0) > (room ?? 0)) found.push(`${address} is ${width} px wide on ${room} px`);
    };
    for (const address of [...publicPages, `/lacak/${code}?kode=${secret}`]) await inspect(address);
    await loginAs(page, await employ("kelurahan", world.office, "Siti Rahma"));
    for (const address of ["/petugas", `/petugas/${code}`, "/petugas/akun"]) await inspect(address);
    expect(found).toEqual([]);
  });
