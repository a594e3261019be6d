import { expect } from "@playwright/test";
import { formatSecret } from "@/server/domain/complaint/secret";
import { submitQuickly } from "./fixtures/citizen";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

/** The secret as people copy it by hand: small, in groups, letters for the digits that look alike. */
const byHand = (secret: string) =>
  formatSecret(secret).replaceAll("-", " ").toLowerCase().replaceAll("0", "O").replaceAll("1", "l");

test("a wrong secret is named, and the right one is accepted as people write it", async ({
  page,
  playIn,
  request,
}) => {
  const { code, secret } = await submitQuickly(request, await playIn("Kampung Bali"));
  await page.goto(`/lacak/${code}#kode=WRONGWRONG`);
  await expect(page.getByText(t("track.linkInvalid"))).toBeVisible();
  await expect(page.getByText(t("track.reporterView"))).toHaveCount(0);
  await page.getByLabel(t("track.secret")).fill(byHand(secret));
  await page.getByRole("button", { name: t("track.tryAgain") }).click();
  await expect(page.getByText(t("track.reporterView"))).toBeVisible();
  await expect(page.getByText(t("track.linkInvalid"))).toHaveCount(0);
});

test("words that are no number are told what a number looks like", async ({ page }) => {
  await page.goto("/lacak?nomor=Gambir");
  await expect(page.getByText(t("track.noNumber", { words: "Gambir" }))).toBeVisible();
  await page.goto("/lacak?nomor=");
  await expect(page.getByText(t("track.numberMissing"))).toBeVisible();
  await page.goto("/lacak?nomor=JK2306180001");
  await expect(page.getByText(t("track.notFound"))).toBeVisible();
});

test("a phone number in a public reason is announced and masked, and what is written survives a reload", async ({
  page,
  playIn,
  product,
  request,
}) => {
  const world = await playIn("Kampung Bali");
  const { code, secret } = await submitQuickly(request, world);
  await page.goto(`/lacak/${code}#kode=${secret}`);
  const reason = page.getByLabel(t("track.reason"));
  await page.getByRole("button", { name: t("action.withdraw") }).click();
  await expect(page.getByRole("link", { name: t("track.reasonMissing") })).toBeVisible();
  await reason.fill("Sudah selesai, tanya saya di 0812 3456 7890.");
  await page.reload();
  await expect(reason).toHaveValue("Sudah selesai, tanya saya di 0812 3456 7890.");
  const personal = t("track.personal", { kinds: t("track.personalKind.phone") });
  await expect(page.getByText(personal)).toBeVisible();
  await page.getByRole("button", { name: t("action.withdraw") }).click();
  await expect(reason).toHaveCount(0);
  const [row] = await product.sql`select status from complaint where code = ${code}`;
  expect(row?.status).toBe("removed");
  await page.goto(`/lacak/${code}`);
  await expect(page.getByText("tanya saya di ▇▇▇ (disamarkan)")).toBeVisible();
  expect(await page.content()).not.toContain("0812 3456 7890");
});
