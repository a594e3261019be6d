import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, type Page } from "@playwright/test";
import { findViolations } from "./fixtures/inspect";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const story = "Got di depan pasar mampet sejak dua minggu, airnya meluap ke jalan setiap hujan.";
const receiptOf = (page: Page) => page.getByTestId("receipt-code");

async function letter(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const document = await PDFDocument.create();
  document.addPage().drawText("Kepada Gubernur");
  return { name: "surat.pdf", mimeType: "application/pdf", buffer: Buffer.from(await document.save()) };
}

test("a counter takes a complaint in by keyboard, across a reload, and prints the reporter's number", async ({
  seat,
  playIn,
  openBrowser,
}) => {
  const world = await playIn("Kwitang");
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await office.goto("/petugas/loket");
  await expect(office.getByRole("textbox", { name: t("counter.text") })).toBeFocused();
  await office.keyboard.type(story);
  await expect(office.getByRole("combobox", { name: t("counter.kelurahan") })).toHaveValue("Kwitang");
  await office.reload();
  await expect(office.getByRole("textbox", { name: t("counter.text") })).toHaveValue(story);
  await office.getByRole("button", { name: "Got Kotor" }).click();
  await office.getByRole("textbox", { name: t("report.name") }).fill("Warga Contoh");
  await expect(office.getByRole("checkbox", { name: t("counter.public") })).not.toBeChecked();
  await office.getByRole("checkbox", { name: t("counter.public") }).check();
  expect(await findViolations(office)).toEqual([]);

  await office.keyboard.press("Control+Enter");
  await expect(office.getByRole("link", { name: t("error.consent_missing") })).toBeVisible();
  await office.getByRole("checkbox", { name: t("counter.consent") }).check();
  await office.keyboard.press("Control+Enter");
  await expect(receiptOf(office)).toHaveText(/^JK\d{10}$/);
  await expect(office.getByRole("img", { name: t("counter.follow") })).toBeVisible();
  await expect(office.getByText("Warga Contoh")).toHaveCount(0);
  expect(await findViolations(office)).toEqual([]);

  const code = await receiptOf(office).innerText();
  const visitor = await openBrowser();
  await visitor.goto(`/lacak/${code}`);
  await expect(visitor.getByText(story)).toBeVisible();
  await visitor.goto(`/petugas/loket/${code}`);
  await expect(visitor).toHaveURL(/\/masuk/);
  const neighbour = await seat("kelurahan", (await playIn("Kenari")).office, "Rina Hartati");
  expect((await neighbour.goto(`/petugas/loket/${code}`))?.status()).toBe(404);
});

test("a lost connection at the counter loses nothing", async ({ seat, playIn }) => {
  const office = await seat("kelurahan", (await playIn("Bungur")).office, "Siti Rahma");
  await office.goto("/petugas/loket");
  await office.getByRole("textbox", { name: t("counter.text") }).fill(story);
  await office.getByRole("button", { name: "Got Kotor" }).click();
  await office.context().setOffline(true);
  await office.keyboard.press("Control+Enter");
  await expect(office.getByText(t("error.offline"))).toBeVisible();
  await office.context().setOffline(false);
  await office.getByRole("button", { name: t("counter.submit") }).click();
  await expect(receiptOf(office)).toBeVisible();
});

test("a letter to the governor keeps its scan for officers as a download only", async ({
  seat,
  openBrowser,
}) => {
  const intake = await seat("intake", "biro-pemerintahan", "Dewi Penerimaan");
  await intake.goto("/petugas/loket");
  await intake
    .getByRole("combobox", { name: t("counter.channel") })
    .selectOption({ label: "Surat Gubernur" });
  await intake.getByRole("textbox", { name: t("counter.text") }).fill(story);
  await intake.getByRole("button", { name: "Got Kotor" }).click();
  const file = intake.getByLabel(t("counter.scanAdd"));
  await file.setInputFiles({
    name: "surat.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("bukan pdf"),
  });
  await expect(intake.getByText(t("error.scan_not_pdf"))).toBeVisible();
  await file.setInputFiles(await letter());
  await expect(intake.getByText(t("counter.scanKept", { pages: 1 }))).toBeVisible();
  await intake.getByRole("button", { name: t("counter.submit") }).click();
  const code = await receiptOf(intake).innerText();

  await intake.goto(`/petugas/${code}`);
  const link = intake.getByRole("link", { name: t("counter.scanFile", { pages: 1 }) });
  const address = (await link.getAttribute("href")) ?? "";
  const answer = await intake.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-disposition": `attachment; filename="${code}.pdf"`,
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  const visitor = await openBrowser();
  expect((await visitor.request.get(address)).status()).toBe(404);
});

test("a complaint taken in by the Inspektorat is seen by nobody else", async ({
  seat,
  playIn,
  openBrowser,
}) => {
  const world = await playIn("Paseban");
  const inspector = await seat("inspectorate", "inspektorat", "Budi Inspektorat");
  await inspector.goto("/petugas/loket");
  await expect(inspector.getByText(t("counter.confidential"))).toBeVisible();
  await inspector
    .getByRole("textbox", { name: t("counter.text") })
    .fill("Ada petugas meminta uang untuk mengurus surat.");
  await inspector.getByRole("combobox", { name: t("report.category") }).fill("pungutan liar");
  await inspector.getByRole("option", { name: "Pungutan Liar" }).click();
  await inspector.getByRole("combobox", { name: t("counter.kelurahan") }).fill("Paseban");
  await inspector.getByRole("option", { name: /Paseban/ }).click();
  await inspector.getByRole("button", { name: t("counter.submit") }).click();
  const code = await receiptOf(inspector).innerText();
  await expect(inspector.getByText(t("counter.confidentialNote"))).toBeVisible();

  const office = await seat("kelurahan", world.office, "Siti Rahma");
  expect((await office.goto(`/petugas/${code}`))?.status()).toBe(404);
  const visitor = await openBrowser();
  await visitor.goto(`/lacak/${code}`);
  await expect(visitor.getByText("meminta uang")).toHaveCount(0);
});

test("an agency has no counter page", async ({ seat }) => {
  const agency = await seat("agency", "dinas-bina-marga", "Andi Bina Marga");
  expect((await agency.goto("/petugas/loket"))?.status()).toBe(404);
});
