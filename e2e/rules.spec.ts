import { expect } from "@playwright/test";
import { pressTwice } from "./fixtures/press-twice";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const biro = "biro-pemerintahan";

test("limits are set for a coming day, beside those that hold", async ({ seat, keep }) => {
  await keep("extension_limit");
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto("/admin/batasan");
  const basis = `Keputusan ${Date.now()}`;
  await page.getByText(t("admin.newLimit")).first().click();
  await page.getByLabel(t("admin.weight")).selectOption(t("admin.weights.heavy"));
  await page.getByLabel(t("admin.maxCount")).fill("3");
  await page.getByLabel(t("admin.maxDays")).fill("180");
  await page.getByLabel(t("admin.basis")).fill(basis);
  await page.getByLabel(t("admin.validFrom")).fill("2029-01-01");
  await page.getByRole("button", { name: t("admin.save") }).click();
  await expect(page.getByRole("row", { name: new RegExp(`Berat 3 180 ${basis}`) })).toBeVisible();
  await page.goto("/admin/riwayat?bagian=extension_limit");
  await expect(page.getByText(basis).first()).toBeVisible();
});

test("the fewest private reports that public figures count are set for a coming day", async ({
  seat,
  keep,
}) => {
  await keep("disclosure_limit");
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto("/admin/batasan");
  const basis = `Keputusan angka ${Date.now()}`;
  const section = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: t("admin.disclosuresTitle") }) })
    .last();
  await section.locator("summary", { hasText: t("admin.newLimit") }).click();
  await section.getByLabel(t("admin.smallest")).fill("8");
  await section.getByLabel(t("admin.basis")).fill(basis);
  await section.getByLabel(t("admin.validFrom")).fill("2029-01-01");
  await section.getByRole("button", { name: t("admin.save") }).click();
  await expect(section.getByRole("row", { name: new RegExp(`^8 ${basis}`) })).toBeVisible();
  await page.goto("/admin/riwayat?bagian=disclosure_limit");
  await expect(page.getByText(basis).first()).toBeVisible();
});

test("working hours have several windows a day, and what cannot be read is not saved", async ({
  seat,
  keep,
}) => {
  await keep("sla_rule");
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto("/admin/batas-waktu");
  await page.getByLabel(t("admin.calendar")).selectOption("working_hours");
  await page.getByLabel("Senin").fill("13.00–16.00, 08.00–12.00");
  await expect(page.getByText(t("error.windows_wrong"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("admin.preview") })).toBeDisabled();
  await page.getByLabel("Senin").fill("07.00-09.00; 10.00-12.00; 13.00-17.00");
  await expect(page.getByText(t("error.windows_wrong"))).toHaveCount(0);
  await page.getByRole("button", { name: t("admin.preview") }).click();
  await expect(page.getByText(/batas penyelesaian akan berbeda/)).toBeVisible();
  const basis = `Keputusan jam kerja ${Date.now()}`;
  await page.getByLabel(t("admin.basis")).fill(basis);
  await page.getByLabel(t("admin.validFrom")).fill("2031-01-01");
  await page.getByRole("button", { name: t("admin.save") }).click();
  const row = page.getByRole("row", { name: basis }).first();
  await row.getByText(t("admin.calendars.working_hours")).click();
  await expect(row.getByText("Senin 07.00–09.00, 10.00–12.00, 13.00–17.00")).toBeVisible();
});

test("an escalation level is changed from tomorrow on, and the old one is shown until then", async ({
  seat,
  keep,
}) => {
  await keep("escalation_step");
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto("/admin/eskalasi");
  await page.getByText(t("admin.newStep")).click();
  await page.getByLabel(t("admin.trigger")).selectOption("unopened");
  await page.getByLabel(t("admin.afterHours")).fill("71");
  await page.getByLabel(t("admin.toWhom")).selectOption("governor");
  await page.getByRole("button", { name: t("admin.save") }).click();
  const made = page.getByText(/2 hari 23 jam sesudahnya → Kantor Gubernur/).last();
  await expect(made).toContainText("mulai");
  await pressTwice(
    page.getByRole("button", { name: new RegExp(`${t("admin.endStep")}: .*2 hari 23 jam`) }).last(),
  );
  await expect(page.getByText(/2 hari 23 jam sesudahnya/)).toHaveCount(0);
});

test("the officer ticked as head leads the unit", async ({ seat, employ }) => {
  const head = await employ("district", "kecamatan-31.71.01", "Camat Uji");
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto(`/admin/orang?cari=${head.email}`);
  await page.getByRole("link", { name: "Camat Uji" }).click();
  const box = page.getByRole("checkbox", { name: t("admin.leads") });
  await box.check();
  await page.getByRole("button", { name: t("admin.save") }).click();
  await expect(page.getByText(t("admin.saved"))).toBeVisible();
  await page.reload();
  await expect(box).toBeChecked();
});
