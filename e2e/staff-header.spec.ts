import { expect } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { pressKey } from "./fixtures/keys";
import { openFromQueue } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("an officer keeps the staff header outside the desk, and a visitor has none", async ({
  seat,
  openBrowser,
}) => {
  const office = await seat("verifier", "biro-pemerintahan", "Ratna Dewi");
  for (const page of ["/statistik", "/statistik/publik", "/kelurahan", "/"]) {
    await office.goto(page);
    const header = office.getByRole("banner");
    await expect(header.getByRole("button", { name: t("nav.signOut") })).toBeVisible();
    await expect(header.getByRole("link", { name: t("nav.queue") })).toBeVisible();
    await expect(header.getByText("Ratna Dewi")).toBeVisible();
    await expect(header.getByRole("link", { name: t("nav.signIn") })).toHaveCount(0);
  }
  const visitor = await openBrowser();
  await visitor.goto("/statistik/publik");
  await expect(visitor.getByRole("button", { name: t("nav.signOut") })).toHaveCount(0);
});

test("a saved note is in the timeline at once, says so, and is not announced as another's", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Bali Mester");
  const { code } = await submitQuickly(request, world);
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  await pressKey(office, "shortcuts", "c");
  await office.getByLabel(t("desk.internalNote")).last().fill("Sudah ditelepon.");
  await office.getByRole("button", { name: t("desk.addNote") }).click();
  await expect(office.getByText(t("desk.noteSaved"))).toBeVisible();
  await expect(office.getByTestId("timeline").getByText("Sudah ditelepon.")).toBeVisible();
  await expect(office.getByText(t("live.changedNow"))).toHaveCount(0);
});
