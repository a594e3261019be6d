import { expect, type Page, type Route } from "@playwright/test";
import { hire } from "@/db/testing/factories";
import {
  chooseCategory,
  fillText,
  pressSend,
  readReceipt,
  standHere,
  submitQuickly,
} from "./fixtures/citizen";
import { moveQuickly } from "./fixtures/course";
import { takePhoto } from "./fixtures/images";
import { findViolations } from "./fixtures/inspect";
import { movesOf, offers, openFromQueue, saveMove } from "./fixtures/officer";
import { fillSignIn, loginAs, type World } from "./fixtures/people";
import type { Product } from "./fixtures/product";
import { deskScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const done = "Lampu sudah diganti, kabelnya dirapikan, dan malam ini menyala.";

/** A line that holds photos back. Returns how to let so many of them through, whether or not they are on it by now. */
async function holdPhotos(page: Page) {
  const held: Route[] = [];
  let passes = 0;
  const letThrough = async (count: number) => {
    passes += count;
    const passing = held.splice(0, passes);
    passes -= passing.length;
    for (const route of passing) await route.continue();
  };
  await page.route("**/api/photos", (route) => {
    held.push(route);
    return letThrough(0);
  });
  return letThrough;
}

const threePhotos = () => Promise.all(["a.jpg", "b.jpg", "c.jpg"].map((name) => takePhoto(name)));
const choose = async (page: Page, photos: Awaited<ReturnType<typeof threePhotos>>) =>
  page.getByLabel(t("report.addPhoto")).setInputFiles(photos);
const thumbs = (page: Page) => page.getByRole("img", { name: new RegExp(`^${t("report.photos")} \\d$`) });
const noteOf = (page: Page) => movesOf(page).getByLabel(t("desk.publicNote"));
const confirmOf = (page: Page) =>
  movesOf(page).getByRole("button", { name: t("desk.confirmMove"), exact: true });

/** A complaint that the kelurahan itself works on. */
async function begin(product: Product, request: Parameters<typeof submitQuickly>[0], world: World) {
  const { code } = await submitQuickly(request, world);
  await moveQuickly(product, await hire(product.db, "kelurahan", world.office), code, "start");
  return code;
}

test("a complaint typed while three photos upload slowly has its whole text and every photo", async ({
  openPhone,
  playIn,
  product,
}) => {
  const world = await playIn("Kayu Manis");
  const page = await openPhone(world);
  const text = "Lubang besar di depan pos ronda, kemarin dua pengendara jatuh di sini.";
  const letThrough = await holdPhotos(page);
  await page.goto("/lapor");
  await choose(page, await threePhotos());
  await fillText(page, text.slice(0, 20));
  await expect(page.getByText(t("report.stillUploading", { count: 3 }))).toBeVisible();
  await expect(page.getByRole("button", { name: t("report.submit"), exact: true })).toBeDisabled();
  expect(await findViolations(page)).toEqual([]);
  await standHere(page, world);
  await chooseCategory(page, "lampu jalan mati", "Penerangan Jalan Umum");
  await fillText(page, text);
  await letThrough(3);
  await expect(thumbs(page)).toHaveCount(3);
  await expect(page.getByRole("textbox", { name: t("report.text") })).toHaveValue(text);
  await pressSend(page);
  const { code } = await readReceipt(page);
  const [row] =
    await product.sql`select text, (select count(*)::int from photo p where p.complaint_id = c.id) as
    photos from complaint c where code = ${code}`;
  expect(row).toMatchObject({ text, photos: 3 });
});

test("a note written while three proofs upload slowly is saved with all of them", async ({
  product,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Cempaka Putih Barat");
  const code = await begin(product, request, world);
  const page = await seat("kelurahan", world.office, "Siti Rahma");
  const letThrough = await holdPhotos(page);
  await openFromQueue(page, code);
  await offers(page, "resolve").click();
  await choose(page, await threePhotos());
  await noteOf(page).pressSequentially(done.slice(0, 20));
  await letThrough(1);
  await noteOf(page).pressSequentially(done.slice(20));
  await expect(thumbs(page)).not.toHaveCount(3);
  await expect(confirmOf(page)).toBeDisabled();
  await letThrough(2);
  await expect(thumbs(page)).toHaveCount(3);
  await expect(noteOf(page)).toHaveValue(done);
  await saveMove(page);
  await expect(movesOf(page).getByText(t("desk.done"))).toBeVisible();
  await expect(page.getByTestId("timeline").getByText(done)).toBeVisible();
  await expect(page.getByTestId("after").getByRole("img")).toHaveCount(3);
});

test("a reload during uploads keeps the text and the uploaded photos, and names the others", async ({
  product,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Senen");
  const code = await begin(product, request, world);
  const page = await seat("kelurahan", world.office, "Siti Rahma");
  const letThrough = await holdPhotos(page);
  await openFromQueue(page, code);
  await offers(page, "resolve").click();
  await choose(page, await threePhotos());
  await noteOf(page).fill(done);
  await letThrough(1);
  await expect(thumbs(page)).toHaveCount(1);
  await page.reload();
  await expect(noteOf(page)).toHaveValue(done);
  await expect(thumbs(page)).toHaveCount(1);
  for (const name of ["b.jpg", "c.jpg"])
    await expect(page.getByText(`${name}: ${t("error.upload_interrupted")}`)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  while (await page.getByRole("button", { name: t("report.dropPhoto") }).count())
    await page
      .getByRole("button", { name: t("report.dropPhoto") })
      .first()
      .click();
  await saveMove(page);
  await expect(page.getByTestId("timeline").getByText(done)).toBeVisible();
  await page.reload();
  await expect(noteOf(page)).toHaveCount(0);
});

test("an ended session leads through the sign-in back to the form with its draft", async ({
  product,
  request,
  employ,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Serdang");
  const code = await begin(product, request, world);
  const officer = await employ("kelurahan", world.office, "Siti Rahma");
  const page = await openBrowser({ viewport: deskScreen });
  await loginAs(page, officer);
  await openFromQueue(page, code);
  await offers(page, "resolve").click();
  await noteOf(page).fill(done);
  await choose(page, await threePhotos());
  await expect(thumbs(page)).toHaveCount(3);
  await product.sql`update staff_session set revoked_at = now() where staff_id =
    (select id from staff where email = ${officer.email})`;
  await saveMove(page);
  await expect(movesOf(page).getByText(t("error.sign_in_first"))).toBeVisible();
  await expect(noteOf(page)).toHaveValue(done);
  await page.getByRole("link", { name: t("common.signInAgain") }).click();
  await fillSignIn(page, officer);
  await expect(page).toHaveURL(`/petugas/${code}`);
  await expect(noteOf(page)).toHaveValue(done);
  await expect(thumbs(page)).toHaveCount(3);
  await saveMove(page);
  await expect(page.getByTestId("timeline").getByText(done)).toBeVisible();
});

test("an officer who signs in after another in the same browser finds none of the other's drafts", async ({
  product,
  request,
  employ,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Kartini");
  const code = await begin(product, request, world);
  const [first, second] = [
    await employ("kelurahan", world.office, "Siti Rahma"),
    await employ("kelurahan", world.office, "Ahmad Fauzi"),
  ];
  const page = await openBrowser({ viewport: deskScreen });
  await loginAs(page, first);
  await openFromQueue(page, code);
  await offers(page, "resolve").click();
  await noteOf(page).fill(done);
  await page.context().clearCookies();
  await loginAs(page, second);
  await openFromQueue(page, code);
  await expect(offers(page, "resolve")).toBeVisible();
  await expect(noteOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(done);

  await offers(page, "resolve").click();
  await noteOf(page).fill(done);
  await page.getByRole("button", { name: t("nav.signOut") }).click();
  await expect(page).toHaveURL(/\/masuk/);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(done);
});
