import { expect, type Page } from "@playwright/test";
import {
  addPhoto,
  chooseCategory,
  fillText,
  pressSend,
  readReceipt,
  standHere,
  submitComplaint,
} from "./fixtures/citizen";
import { drawSvg, renameText, takePhoto, takeTruncatedPhoto } from "./fixtures/images";
import type { World } from "./fixtures/people";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

async function fillIn(page: Page, world: World, text: string) {
  await page.goto("/lapor");
  await standHere(page, world);
  await chooseCategory(page, "lampu jalan mati", "Penerangan Jalan Umum");
  await fillText(page, text);
}

test("a complaint can be submitted and followed without JavaScript", async ({ openBrowser, playIn }) => {
  const world = await playIn("Kampung Bali");
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto("/lapor");
  await page.getByLabel(t("report.kelurahan"), { exact: true }).selectOption(world.kelurahanCode);
  await page.getByLabel(t("report.landmark")).fill("Seberang SDN 01");
  await page.getByLabel(t("report.category"), { exact: true }).selectOption("Penerangan Jalan Umum");
  const text = "Lampu jalan di seberang sekolah mati sejak minggu lalu.";
  await page.getByLabel(t("report.text")).fill(text);
  await expect(page.getByLabel(t("report.privacy"))).toHaveValue("no");
  await page.getByLabel(t("report.privacy")).selectOption("yes");
  await page.getByRole("button", { name: t("report.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("report.sentTitle") })).toBeVisible();
  const code = /JK\d{10,}/.exec(await page.locator("main").innerText())?.[0] ?? "";
  await page.getByRole("link", { name: t("report.follow") }).click();
  await expect(page.getByText(text)).toBeVisible();

  await page.goto("/lacak");
  await page.getByLabel(t("track.number")).fill(code);
  await page.getByRole("button", { name: t("track.open") }).click();
  await expect(page).toHaveURL(`/lacak/${code}`);
  await expect(page.getByTestId("timeline")).toContainText(t("event.submit"));
  await expect(page.getByText(`Kelurahan ${world.kelurahan}`).first()).toBeVisible();
});

test("a file that is no photo is refused with its reason, and the complaint is sent without it", async ({
  openPhone,
  playIn,
}) => {
  const world = await playIn("Petojo Utara");
  const page = await openPhone(world);
  await fillIn(page, world, "Lampu jalan mati di depan gang, sudah seminggu gelap.");
  const fault = page
    .locator("fieldset")
    .filter({ hasText: t("report.photosHint") })
    .getByRole("alert");
  for (const [file, message] of [
    [drawSvg(), t("error.photo_not_supported")],
    [await takeTruncatedPhoto(), t("error.photo_broken")],
    [renameText(), t("error.photo_not_supported")],
  ] as const) {
    await page.getByLabel(t("report.addPhoto")).setInputFiles(file);
    await expect(fault, file.name).toHaveText(`${file.name}: ${message}`);
    await addPhoto(page, await takePhoto());
    await page.getByRole("button", { name: t("report.dropPhoto") }).click();
    await expect(fault).toHaveCount(0);
    await page.getByRole("button", { name: t("report.removePhoto", { number: 1 }) }).click();
  }
  await page.getByLabel(t("report.addPhoto")).setInputFiles(renameText());
  await expect(fault).toBeVisible();
  await pressSend(page);
  await readReceipt(page);
});

test("an incomplete form lists what is missing beside the button, moves to the first, and keeps the rest", async ({
  openPhone,
  playIn,
}) => {
  const page = await openPhone(await playIn("Petojo Utara"));
  await page.goto("/lapor");
  await fillText(page, "Pendek");
  await pressSend(page);
  for (const key of ["place_missing", "category_missing", "text_too_short"] as const)
    await expect(page.getByRole("link", { name: t(`error.${key}`) })).toBeVisible();
  await expect(page.locator("#place")).toBeFocused();
  await expect(page.locator("#place")).toBeInViewport();
  await expect(page.getByRole("textbox", { name: t("report.text") })).toHaveValue("Pendek");
});

test("the draft of a complaint survives a reload, photo and place included", async ({
  openPhone,
  playIn,
}) => {
  const world = await playIn("Cikini");
  const page = await openPhone(world);
  const text = "Kabel lampu jalan menjuntai rendah di depan sekolah.";
  await fillIn(page, world, text);
  await addPhoto(page, await takePhoto());
  await page.reload();
  await expect(page.getByRole("textbox", { name: t("report.text") })).toHaveValue(text);
  await expect(page.getByTestId("named-place")).toContainText(world.kelurahan);
  await expect(page.getByRole("combobox", { name: t("report.category") })).toHaveValue(
    "Penerangan Jalan Umum",
  );
  await expect(page.getByRole("img", { name: `${t("report.photos")} 1`, exact: true })).toBeVisible();
  await pressSend(page);
  await readReceipt(page);
  await page.goto("/lapor");
  await expect(page.getByRole("textbox", { name: t("report.text") })).toHaveValue("");
});

test("a complaint written offline is kept, and sent once when the connection returns", async ({
  openPhone,
  playIn,
  product,
}) => {
  const world = await playIn("Menteng");
  const page = await openPhone(world);
  const text = `Lampu taman mati, ditulis di dalam terowongan pada ${Date.now()}.`;
  await fillIn(page, world, text);
  await page.context().setOffline(true);
  await pressSend(page);
  await expect(page.getByText(t("report.sendsItself"))).toBeVisible();
  await expect(page.getByText(t("common.offline"))).toBeVisible();
  await expect(page.getByRole("textbox", { name: t("report.text") })).toHaveValue(text);
  await page.context().setOffline(false);
  const { code } = await readReceipt(page);
  const rows = await product.sql`select code from complaint where text = ${text}`;
  expect(rows.map((row) => row.code)).toEqual([code]);
});

test("a complaint that is edited offline is sent by a press only", async ({ openPhone, playIn, product }) => {
  const world = await playIn("Menteng");
  const page = await openPhone(world);
  const text = `Lampu taman mati, ditulis di dalam lift pada ${Date.now()}.`;
  await fillIn(page, world, text);
  await page.context().setOffline(true);
  await pressSend(page);
  await expect(page.getByText(t("report.sendsItself"))).toBeVisible();
  await fillText(page, "Lampu taman mati, dan");
  await expect(page.getByText(t("report.sendsOnPress"))).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(t("common.offline"))).toBeHidden();
  await fillText(page, text);
  await pressSend(page);
  const { code } = await readReceipt(page);
  const rows =
    await product.sql`select code from complaint where text like 'Lampu taman mati, dan%' or text = ${text}`;
  expect(rows.map((row) => row.code)).toEqual([code]);
});

test("the receipt survives a reload and the way back, and the device lists it until it is forgotten", async ({
  openPhone,
  playIn,
}) => {
  const page = await openPhone(await playIn("Kebon Sirih"));
  const receipt = await submitComplaint(page, await playIn("Kebon Sirih"), { photos: [] });
  await page.reload();
  expect(await readReceipt(page)).toEqual(receipt);
  await page.getByRole("link", { name: t("report.follow") }).click();
  await expect(page.getByTestId("code")).toHaveText(receipt.code);
  await page.goBack();
  expect(await readReceipt(page)).toEqual(receipt);
  await page.getByRole("link", { name: t("report.another") }).click();
  await page.goto("/lacak");
  await page.getByRole("link", { name: receipt.code }).click();
  await expect(page.getByText(t("track.reporterView"))).toBeVisible();
  await page.goto("/lacak");
  await page.getByRole("button", { name: `${t("receipt.forget")}: ${receipt.code}` }).click();
  await page.reload();
  await expect(page.getByRole("link", { name: receipt.code })).toHaveCount(0);
});

test("the map has no pin before a place is chosen, and a tap sets it", async ({ openPhone, playIn }) => {
  const page = await openPhone(await playIn("Cikini"));
  await page.goto("/lapor");
  const map = page.locator("#place .leaflet-container");
  await expect(map).toBeVisible();
  await expect(page.getByTestId("named-place")).toHaveText(t("report.noPlaceYet"));
  await expect(map.locator(".leaflet-marker-icon")).toHaveCount(0);
  await map.click();
  await expect(map.locator(".leaflet-marker-icon")).toHaveCount(1);
  await expect(page.getByTestId("named-place")).not.toHaveText(t("report.noPlaceYet"));
});

test("a bad e-mail address in the closed box of contacts opens the box, and names itself", async ({
  openPhone,
  playIn,
}) => {
  const world = await playIn("Cikini");
  const page = await openPhone(world);
  await fillIn(page, world, "Lampu jalan mati di depan gang, sudah seminggu gelap.");
  const contact = page.getByText(t("report.contact"), { exact: false }).first();
  await contact.click();
  await page.getByLabel(t("report.email")).fill("dian@");
  await page.getByLabel(t("report.phone")).fill("08123abc");
  await contact.click();
  await expect(page.getByLabel(t("report.email"))).toBeHidden();
  await pressSend(page);
  await expect(page.getByLabel(t("report.phone"))).toBeFocused();
  await expect(page.getByRole("link", { name: t("error.email_wrong") })).toBeVisible();
  await page.getByLabel(t("report.email")).fill("");
  await page.getByLabel(t("report.phone")).fill("081234567890");
  await expect(page.getByRole("link", { name: t("error.email_wrong") })).toHaveCount(0);
  await pressSend(page);
  await readReceipt(page);
});

test("a nearby open complaint of the same category is offered before a second one is written", async ({
  openPhone,
  playIn,
}) => {
  const world = await playIn("Gondangdia");
  const page = await openPhone(world);
  const first = await submitComplaint(page, world, { photos: [] });
  await fillIn(page, world, "Lampu di sini mati juga.");
  const nearby = page.locator("section").filter({ hasText: t("report.nearby") });
  await expect(nearby.locator(`a[href="/lacak/${first.code}"]`)).toBeVisible();
});
