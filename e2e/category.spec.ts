import { expect } from "@playwright/test";
import { fillText } from "./fixtures/citizen";
import { findViolations } from "./fixtures/inspect";
import { phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("a citizen finds the category by everyday words, and keeps what was typed", async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: phoneScreen, reducedMotion: "reduce" });
  await page.goto("/lapor");
  const field = page.getByRole("combobox", { name: t("report.category") });
  const options = page.getByRole("option");
  for (const [words, name] of [
    ["got mampt", "Got Kotor"],
    ["pothole", "Jalan"],
    ["begal", "Gangguan Ketenteraman dan Ketertiban"],
  ] as const) {
    await field.fill(words);
    await expect.poll(async () => (await options.allInnerTexts()).slice(0, 3)).toContain(name);
    await expect(options.last()).toHaveText("Lainnya");
  }
  expect(await findViolations(page)).toEqual([]);
  await field.fill("qzxwvk");
  await expect(page.getByText(t("report.noCategory"))).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await field.fill("lampu mati");
  await page.getByRole("heading", { name: t("report.title") }).click();
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue("lampu mati");
  await page.getByRole("button", { name: "Penerangan Jalan Umum" }).click();
  await expect(field).toHaveValue("Penerangan Jalan Umum");
});

test("the description suggests a category, and a confidential one says who reads it", async ({
  openPhone,
  playIn,
}) => {
  const page = await openPhone(await playIn("Kwitang"));
  await page.goto("/lapor");
  await fillText(page, "Petugas loket minta duit supaya KTP cepat jadi, ini pungli");
  await page.getByRole("button", { name: "Pungutan Liar" }).click();
  await expect(page.getByText(t("report.confidentialCategory"))).toBeVisible();
});
