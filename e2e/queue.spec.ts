import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { lettersOf } from "@/bin/simulate/letters-of";
import { submitQuickly } from "./fixtures/citizen";
import { findViolations } from "./fixtures/inspect";
import { pressKey } from "./fixtures/keys";
import { fillMove, movesOf, openFromQueue, saveMove, take } from "./fixtures/officer";
import { loginAs, type World } from "./fixtures/people";
import { phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const rowsOf = (page: Page) => page.getByRole("link", { name: /JK\d+/ });
const bulkOf = (page: Page) => page.getByRole("region", { name: t("bulk.title") });

/** A word that is in no other complaint, however often the tests run. */
const someWord = () => `gapura${randomUUID().replace(/[^a-f]/g, "")}`;

async function reportSome(
  request: Parameters<typeof submitQuickly>[0],
  world: World,
  count: number,
  word = "Gapura",
) {
  const codes: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const text = `${word} ambruk menutup gang ${lettersOf(randomUUID())}, warga memutar jauh.`;
    codes.push((await submitQuickly(request, world, { text })).code);
  }
  return codes;
}

test("an officer filters the queue, saves the view, and a colleague finds it", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Petamburan");
  const word = someWord();
  const [code = ""] = await reportSome(request, world, 1, word);
  await reportSome(request, world, 2);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await expect(rowsOf(officer).nth(2)).toBeVisible();
  await pressKey(officer, "queue", "/");
  await officer.keyboard.type(`${word} petamburan`);
  await officer.keyboard.press("Enter");
  await expect(rowsOf(officer)).toHaveCount(1);
  await expect(officer.getByRole("link", { name: code })).toBeVisible();
  await officer.getByText(t("queue.filters"), { exact: true }).click();
  await officer.getByRole("checkbox", { name: t("status.waiting"), exact: true }).check();
  await officer.getByRole("button", { name: t("queue.apply") }).click();
  await expect(officer).toHaveURL(/status=waiting/);
  await officer.getByRole("button", { name: t("queue.save"), exact: true }).click();
  await officer.getByLabel(t("queue.saveName")).fill(word);
  await officer.getByRole("checkbox", { name: t("queue.share") }).check();
  await officer.getByRole("button", { name: t("queue.keep"), exact: true }).click();
  await expect(officer.getByRole("link", { name: word })).toBeVisible();
  const colleague = await seat("kelurahan", world.office, "Ahmad Fauzi");
  await colleague.getByRole("link", { name: word }).click();
  await expect(rowsOf(colleague)).toHaveCount(1);
});

test("many complaints are selected by keyboard and moved at once, each with its result", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Gelora");
  const word = someWord();
  const codes = await reportSome(request, world, 6, word);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto(`/petugas?cari=${word}`);
  const faster = await seat("kelurahan", world.office, "Ahmad Fauzi");
  await pressKey(officer, "queue", "j");
  await officer.keyboard.press("x");
  for (let step = 0; step < 5; step += 1) await pressKey(officer, "queue", "j");
  await officer.keyboard.press("Shift+X");
  await expect(bulkOf(officer).getByText(t("bulk.chosen", { count: 6 }))).toBeVisible();
  await openFromQueue(faster, codes[2] ?? "");
  await take(faster, "start");
  const words = t("bulk.move", { action: t("action.coordinate"), count: 6 });
  await bulkOf(officer).getByRole("button", { name: words }).click();
  await bulkOf(officer)
    .getByRole("combobox", { name: t("desk.toUnit") })
    .fill("Dinas Bina Marga");
  await bulkOf(officer).getByRole("option", { name: "Dinas Bina Marga" }).first().click();
  await bulkOf(officer).getByLabel(t("desk.publicNote")).fill("Diteruskan ke dinas.");
  await bulkOf(officer)
    .getByRole("button", { name: t("bulk.run") })
    .click();
  const summary = t("bulk.summary", { done: 5, refused: 0, conflict: 1 });
  await expect(bulkOf(officer).getByText(summary)).toBeVisible();
  await expect(bulkOf(officer).getByRole("listitem").first()).toContainText(codes[2] ?? "");
  await expect(bulkOf(officer).getByText(t("bulk.chosen", { count: 1 }))).toBeVisible();
  await expect(officer.locator("tbody").getByRole("link", { name: /JK\d+/ })).toHaveCount(1);
});

test("a new complaint is announced at once, moves no row, and is loaded on request", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Kampung Bali");
  await reportSome(request, world, 1);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  const line = officer.waitForResponse("**/api/desk/live");
  await officer.reload();
  await line;
  await expect(rowsOf(officer).first()).toBeVisible();
  const before = await rowsOf(officer).count();
  await pressKey(officer, "queue", "j");
  const { code } = await submitQuickly(request, world);
  await expect(officer.getByText(t("live.news", { count: 1 }))).toBeVisible();
  await expect(rowsOf(officer)).toHaveCount(before);
  await expect(rowsOf(officer).first()).toBeFocused();
  await officer.keyboard.press("r");
  await expect(officer.getByRole("link", { name: code })).toBeVisible();
  await expect(officer.getByText(t("live.news", { count: 1 }))).toBeHidden();
  await expect(rowsOf(officer).first()).toBeFocused();
});

test("two officers see each other on a complaint, and the slower one loses nothing", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Kebon Kacang");
  const { code } = await submitQuickly(request, world);
  const slower = await seat("kelurahan", world.office, "Ahmad Fauzi");
  const faster = await seat("kelurahan", world.office, "Siti Rahma");
  const words = "Diteruskan: gapura milik Dinas Bina Marga.";
  await openFromQueue(slower, code);
  await openFromQueue(faster, code);
  await expect(slower.getByText(/Siti Rahma/).first()).toBeVisible();
  await fillMove(slower, "coordinate", { unit: "Dinas Bina Marga", note: words });
  await expect(faster.getByText(/Ahmad Fauzi \(.*\) sedang menulis/)).toBeVisible();
  await take(faster, "start");
  await expect(slower.getByText(t("live.changedNow"))).toBeVisible();
  await saveMove(slower);
  const moves = movesOf(slower);
  await expect(moves.getByText(t("conflict.title"))).toBeVisible();
  await expect(moves.getByRole("row", { name: t("conflict.status") })).toContainText(t("status.in_progress"));
  await expect(moves.getByRole("listitem").filter({ hasText: t("event.start") })).toContainText("Siti Rahma");
  await expect(moves.getByText(words)).toHaveValue(words);
  await moves.getByRole("button", { name: t("conflict.goOn") }).click();
  await expect(moves.getByText(t("conflict.title"))).toBeHidden();
  await saveMove(slower);
  await expect(moves.getByText(t("desk.done"))).toBeVisible();
});

test("every shortcut is in the overview, and the desk is accessible on phone and desktop", async ({
  request,
  seat,
  employ,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Kebon Melati");
  const [code = ""] = await reportSome(request, world, 2);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  const phone = await openBrowser({ viewport: phoneScreen, isMobile: true, hasTouch: true });
  await loginAs(phone, await employ("kelurahan", world.office, "Ahmad Fauzi"));
  for (const page of [officer, phone]) {
    await page.getByText(t("queue.filters"), { exact: true }).click();
    await page.getByRole("checkbox", { name: t("queue.select", { code }) }).check();
    await bulkOf(page)
      .getByRole("button", { name: t("bulk.move", { action: t("action.merge"), count: 1 }) })
      .click();
    expect(await findViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await officer.getByRole("button", { name: t("bulk.unselect") }).click();
  await pressKey(officer, "shortcuts", "?");
  const overview = officer.getByRole("dialog", { name: t("shortcut.title") });
  await expect(overview.getByText(t("shortcut.range"))).toBeVisible();
  expect(await findViolations(officer)).toEqual([]);
  await officer.keyboard.press("Escape");
  await expect(overview).toBeHidden();
});
