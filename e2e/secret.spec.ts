import { expect, type Page } from "@playwright/test";
import { secretPath } from "@/server/domain/complaint/secret";
import { submitQuickly } from "./fixtures/citizen";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const own = (page: Page) => page.getByText(t("track.reporterView"));
const text = "Tetangga membakar sampah tiap malam di belakang mushala.";

test("a link from us opens the reporter's page under an address that shows others the public one", async ({
  openBrowser,
  playIn,
  request,
}) => {
  const { code, secret } = await submitQuickly(request, await playIn("Kampung Bali"));
  const page = await openBrowser();
  const asked: string[] = [];
  page.on("request", (one) => asked.push(one.url()));
  await page.goto(secretPath("lacak", code, secret));
  await expect(own(page)).toBeVisible();
  await expect(page).toHaveURL(`/lacak/${code}`);
  await page.reload();
  await expect(own(page)).toBeVisible();
  expect(asked.filter((address) => address.split("#")[0]?.includes(secret))).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).not.toContain("reporter");

  const friend = await openBrowser();
  await friend.goto(page.url());
  await expect(friend.getByTestId("timeline")).toBeVisible();
  await expect(own(friend)).toHaveCount(0);
});

test("a link of a letter from before is exchanged before a page is sent", async ({
  openBrowser,
  playIn,
  request,
}) => {
  const { code, secret } = await submitQuickly(request, await playIn("Kampung Bali"), {
    text,
    isPublic: false,
  });
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto(`/lacak/${code}?kode=${secret}`);
  await expect(page).toHaveURL(`/lacak/${code}`);
  await expect(own(page)).toBeVisible();
  await page.goto(`/lokasi/${code}?kode=${secret}`);
  await expect(page).toHaveURL(`/lokasi/${code}`);
  await expect(page.getByText(text)).toBeVisible();
});

test("a new code ends the old one in every browser, and a browser forgets", async ({
  openBrowser,
  playIn,
  request,
}) => {
  const { code, secret } = await submitQuickly(request, await playIn("Kampung Bali"), {
    text,
    isPublic: false,
  });
  const [page, elsewhere] = [await openBrowser(), await openBrowser()];
  for (const one of [page, elsewhere]) {
    await one.goto(secretPath("lacak", code, secret));
    await expect(own(one)).toBeVisible();
  }
  await page.getByText(t("track.renew"), { exact: true }).click();
  await page.getByRole("button", { name: t("track.renewConfirm") }).click();
  await expect(page.getByRole("heading", { name: t("track.renewed") })).toBeVisible();
  await expect(page).toHaveURL(`/lacak/${code}/kode`);
  const renewed = await page.getByTestId("new-secret").innerText();
  expect(renewed).toMatch(/^\w{4}(?:-\w{4}){3}$/);
  await page.getByRole("link", { name: t("report.follow") }).click();
  await expect(page.getByTestId("timeline")).toContainText(t("event.renew_code"));

  await elsewhere.reload();
  await expect(elsewhere.getByText(text)).toHaveCount(0);
  await elsewhere.goto("/lacak");
  await elsewhere.goto(secretPath("lacak", code, secret));
  await expect(elsewhere.getByText(t("track.secretReplaced"))).toBeVisible();
  await elsewhere.getByLabel(t("track.secret")).fill(renewed.toLowerCase());
  await elsewhere.getByRole("button", { name: t("track.open") }).click();
  await expect(own(elsewhere)).toBeVisible();

  await page.getByRole("button", { name: t("track.forget") }).click();
  await expect(page.getByText(t("track.notFound"))).toBeVisible();
  await page.reload();
  await expect(page.getByText(text)).toHaveCount(0);
});

test("without scripts a reporter opens their page, makes a new code and forgets", async ({
  openBrowser,
  playIn,
  request,
}) => {
  const { code, secret } = await submitQuickly(request, await playIn("Kampung Bali"));
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto(secretPath("lacak", code, secret));
  await page.getByText(t("track.isYours")).click();
  await page.getByLabel(t("track.secret")).fill("SALAH");
  await page.getByRole("button", { name: t("track.openAsReporter") }).click();
  await expect(page.getByText(t("track.wrongSecret"))).toBeVisible();
  await page.getByLabel(t("track.secret")).fill(secret);
  await page.getByRole("button", { name: t("track.tryAgain") }).click();
  await expect(own(page)).toBeVisible();
  await page.getByText(t("track.renew"), { exact: true }).click();
  await page.getByRole("button", { name: t("track.renewConfirm") }).click();
  await expect(page.getByTestId("new-secret")).toBeVisible();
  await page.getByRole("link", { name: t("report.follow") }).click();
  await page.getByRole("button", { name: t("track.forget") }).click();
  await expect(page).toHaveURL(`/lacak/${code}`);
  await expect(own(page)).toHaveCount(0);
});
