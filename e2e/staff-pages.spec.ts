import { readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { submitComplaint } from "./fixtures/citizen";
import { inspect } from "./fixtures/inspect";
import { loginAs } from "./fixtures/people";
import { staffAddresses, staffVisits, unitOf, visitors } from "./fixtures/staff-visits";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("every page of the officers and the administration is in the accessibility table", () => {
  const files = readdirSync(path.resolve("app/(staff)"), { recursive: true, encoding: "utf8" });
  const routes = files
    .filter((file) => /^(petugas|admin)\b.*page\.tsx$/.test(file))
    .map((file) => path.dirname(file).split(path.sep).join("/"));
  expect(routes.toSorted()).toEqual(Object.keys(staffVisits).toSorted());
});

test("axe finds nothing on any page of the officers and the administration, on a phone and on a desk", async ({
  openPhone,
  openBrowser,
  employ,
  playIn,
}) => {
  test.setTimeout(480_000);
  const world = await playIn("Utan Panjang");
  const { code } = await submitComplaint(await openPhone(world), world);
  const screens = [deskScreen, phoneScreen];
  const found: string[] = [];
  for (const as of visitors) {
    const page = await openBrowser({ viewport: deskScreen, reducedMotion: "reduce" });
    await loginAs(page, await employ(as, unitOf(as, world.office), "Siti Rahma"));
    for (const address of await staffAddresses(page, as, code, world)) {
      found.push(...(await inspect(page, address, screens)));
    }
  }
  expect(found).toEqual([]);
});

test("on a phone the administration's sections are one row that scrolls visibly", async ({
  openBrowser,
  employ,
}) => {
  const page = await openBrowser({ viewport: phoneScreen, reducedMotion: "reduce" });
  await loginAs(page, await employ("administrator", "biro-pemerintahan", "Agus Salim"));
  await page.goto("/admin/riwayat");
  const sections = page.getByRole("navigation", { name: t("admin.sections") });
  const current = sections.getByRole("link", { name: t("admin.history"), exact: true });
  await expect(current).toHaveAttribute("aria-current", "page");
  await expect(current).toBeInViewport({ ratio: 0.95 });
  expect((await sections.boundingBox())?.height).toBeLessThanOrEqual(52);
  await expect(sections.getByText("‹")).toBeVisible();
  await page.goto("/admin");
  await expect(sections.getByText("›")).toBeVisible();
  await sections.getByRole("link", { name: t("admin.history"), exact: true }).focus();
  await expect(sections.getByRole("link", { name: t("admin.history"), exact: true })).toBeInViewport({
    ratio: 0.95,
  });
});

test("only the current page is highlighted in the officers' navigation", async ({ openBrowser, employ }) => {
  const page = await openBrowser({ viewport: phoneScreen });
  await loginAs(page, await employ("administrator", "biro-pemerintahan", "Agus Salim"));
  const pages = page.getByRole("navigation", { name: t("nav.label") });
  const current = pages.locator("[aria-current]");
  await expect(current).toHaveText([t("nav.queue")]);
  await page.goto("/petugas/akun");
  await expect(current).toHaveText([t("nav.account")]);
});
