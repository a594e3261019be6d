import { expect } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { movesOf, openFromQueue } from "./fixtures/officer";
import { deskScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("the coordination form suggests units and categories from the text, and a press chooses one", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Kebon Melati");
  const { code } = await submitQuickly(request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(officer, code);
  await movesOf(officer)
    .getByRole("button", { name: t("action.coordinate"), exact: true })
    .click();
  const likely = movesOf(officer).getByRole("group", { name: t("desk.fromText") });
  await expect(likely.getByRole("button")).toHaveCount(3);
  await likely.getByRole("button").nth(1).click();
  await expect(likely.getByRole("button").nth(1)).toHaveAttribute("aria-pressed", "true");
});

test("an administrator reads how often suggestions are right, and renames an area", async ({
  seat,
  playIn,
  keep,
}) => {
  await keep("area");
  const world = await playIn("Kebon Kacang");
  const administrator = await seat("administrator", "biro-pemerintahan", "Dewi Lestari");
  await administrator.setViewportSize(deskScreen);
  await administrator.goto("/admin/saran");
  await expect(
    administrator.getByRole("heading", { name: t("accuracy.category"), exact: true }),
  ).toBeVisible();
  await expect(administrator.getByText(t("accuracy.first")).first()).toBeVisible();
  await administrator.goto(`/admin/wilayah?cari=${world.kelurahanCode}`);
  await administrator.waitForLoadState("networkidle");
  await administrator.getByText(new RegExp(`^${world.kelurahanCode} `)).click();
  await administrator.getByLabel(t("areaAdmin.aliases"), { exact: true }).fill("Kampung Kacang");
  const saved = administrator.waitForRequest((one) => one.method() === "POST");
  await administrator.getByRole("button", { name: t("admin.save"), exact: true }).click();
  const request = await saved;
  expect(request.postData()).toContain("Kampung Kacang");
  expect((await request.response())?.status()).toBe(200);
  await administrator.goto("/admin/wilayah?cari=kampung%20kacang");
  await expect(administrator.getByText(new RegExp(`^${world.kelurahanCode} `))).toBeVisible();
});

test("an officer sees whether this device receives notifications", async ({ seat, playIn }) => {
  const world = await playIn("Petamburan");
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto("/petugas/pemberitahuan");
  const device = officer.getByRole("heading", { name: t("push.title") }).locator("..");
  await expect(device.getByText(t("push.unknown"))).toHaveCount(0);
});
