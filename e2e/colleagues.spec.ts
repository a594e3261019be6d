import { expect, type Page } from "@playwright/test";
import { hire } from "@/db/testing/factories";
import { submitQuickly } from "./fixtures/citizen";
import { moveQuickly } from "./fixtures/course";
import { findViolations } from "./fixtures/inspect";
import { pressKey } from "./fixtures/keys";
import { openFromQueue } from "./fixtures/officer";
import { loginAs } from "./fixtures/people";
import { deskScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

async function expectAccessible(page: Page): Promise<void> {
  const violations = await findViolations(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("a nearby duplicate is shown on the complaint's page and merged from there", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Rawasari");
  const first = (await submitQuickly(request, world)).code;
  const second = (await submitQuickly(request, world)).code;
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, second);
  const found = office.locator(`[data-similar="${first}"]`);
  await expect(found.getByText(t("desk.alike"))).toBeVisible();
  await expectAccessible(office);
  const names = { code: second, master: first };
  await found.getByRole("button", { name: t("desk.mergeInto", names) }).click();
  await expect(found.getByText(t("desk.mergeText", names))).toBeVisible();
  await found.getByRole("button", { name: t("desk.mergeSure") }).click();
  await expect(office.getByRole("link", { name: t("track.merged", { code: first }) })).toBeVisible();
  await expect(found).toHaveCount(0);
  await office.goto(`/petugas/${first}`);
  await expect(office.getByTestId("timeline").getByText(t("event.absorb"))).toBeVisible();
  await expect(office.getByTestId("timeline").getByRole("link", { name: second })).toBeVisible();
});

test("a quoted number links to its complaint and back, but not to one that the officer may not read", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Johar Baru");
  const elsewhere = await playIn("Kuningan Timur");
  const old = (await submitQuickly(request, world)).code;
  const far = (await submitQuickly(request, elsewhere)).code;
  const text = `Sama seperti ${old} dan ${far}, lampunya mati lagi sejak kemarin.`;
  const fresh = (await submitQuickly(request, world, { text })).code;
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await office.goto(`/petugas/${fresh}`);
  await expect(office.getByText(text)).toBeVisible();
  await expect(office.getByRole("link", { name: far })).toHaveCount(0);
  await office.getByRole("link", { name: old }).first().click();
  await expect(office).toHaveURL(`/petugas/${old}`);
  const back = office.getByRole("region", { name: t("desk.quotedBy") });
  await back.getByRole("link", { name: fresh }).click();
  await expect(office).toHaveURL(`/petugas/${fresh}`);
});

test("a colleague mentioned in a note is notified, and the public sees no note", async ({
  request,
  seat,
  employ,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Utan Panjang");
  const { code } = await submitQuickly(request, world);
  const person = await employ("kelurahan", world.office, "Ahmad Fauzi");
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  await pressKey(office, "shortcuts", "c");
  await office.getByLabel(t("desk.internalNote")).last().fill("Mohon dicek tiangnya.");
  await office.getByRole("combobox", { name: t("desk.mention") }).fill("Ahmad");
  await office.getByRole("option", { name: /Ahmad Fauzi/ }).click();
  await expect(
    office.getByRole("button", { name: t("desk.unmention", { name: person.name }) }),
  ).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: t("desk.addNote") }).click();
  await expect(
    office.getByTestId("timeline").getByText(t("desk.mentioned", { names: "@Ahmad Fauzi" })),
  ).toBeVisible();

  const colleague = await openBrowser({ viewport: deskScreen });
  await loginAs(colleague, person);
  await expect(async () => {
    await colleague.goto("/petugas/pemberitahuan");
    await expect(colleague.getByText(t("reason.mentioned")).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
  const citizen = await openBrowser();
  await citizen.goto(`/lacak/${code}`);
  await expect(citizen.getByTestId("timeline")).toContainText(t("event.submit"));
  await expect(citizen.locator("main")).not.toContainText("Ahmad Fauzi");
});

test("the work sheet is one page of A4 without names of people", async ({
  product,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Harapan Mulia");
  const text = `${"Lampu jalan di depan pos ronda mati, anak-anak takut lewat. ".repeat(60)}`;
  const { code } = await submitQuickly(request, world, { text });
  const officer = await hire(product.db, "kelurahan", world.office);
  for (let round = 0; round < 6; round += 1) {
    const publicNote = `Pertanyaan ke-${round}: ${"di sisi jalan yang mana lampunya? ".repeat(8)}`;
    await moveQuickly(product, officer, code, "ask", { publicNote });
    await moveQuickly(product, officer, code, "withdraw_question");
  }
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  await expect(
    office
      .getByTestId("timeline")
      .getByText(/Petugas kelurahan/)
      .first(),
  ).toBeVisible();
  await office.getByRole("link", { name: t("desk.print") }).click();
  await expect(office.getByRole("heading", { name: `${t("desk.sheet")} ${code}` })).toBeVisible();
  await expect(office.getByText(t("desk.sheetCut"))).toBeVisible();
  await expect(office.getByRole("article")).not.toContainText("Petugas kelurahan");
  await expectAccessible(office);
  const pdf = (await office.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
