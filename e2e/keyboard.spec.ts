import { expect, type Page } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { takePhoto } from "./fixtures/images";
import { pressKey } from "./fixtures/keys";
import { movesOf } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

/** The accessible name of the focused element. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const name = at?.labels?.[0]?.textContent ?? at?.getAttribute("aria-label") ?? at?.textContent;
    return at === document.body ? "" : (name ?? "").trim();
  });

/** Presses Tab until that element has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focusedName(page)).startsWith(words)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${words}`);
}

/** Searches the queue for the number and opens the complaint. */
async function open(page: Page, code: string): Promise<void> {
  await pressKey(page, "queue", "/");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/petugas\\?.*${code}`));
  await expect(page.locator("[data-queue-row]")).toHaveCount(1);
  await tabTo(page, code);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/petugas/${code}`);
}

/** `m` leads to the moves; from there Tab to the move, and Enter opens its form. */
async function choose(page: Page, action: "coordinate" | "delegate" | "start" | "resolve" | "confirm") {
  await expect(movesOf(page).getByRole("button", { name: t(`action.${action}`), exact: true })).toBeVisible();
  await pressKey(page, "shortcuts", "m");
  await tabTo(page, t(`action.${action}`));
  await page.keyboard.press("Enter");
}

async function chooseUnit(page: Page, unit: string): Promise<void> {
  await tabTo(page, t("desk.toUnit"));
  await page.keyboard.type(unit);
  await page.keyboard.press("Enter");
  await expect(page.locator(":focus")).toHaveValue(new RegExp(`^${unit}`));
}

async function save(page: Page): Promise<void> {
  await tabTo(page, t("desk.confirmMove"));
  await page.keyboard.press("Enter");
  await expect(movesOf(page).getByText(t("desk.done"))).toBeVisible();
}

test("a complaint is handed on, delegated, resolved and verified without a mouse", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Pegangsaan");
  const { code } = await submitQuickly(request, world);
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await open(office, code);
  await choose(office, "coordinate");
  await chooseUnit(office, "Dinas Bina Marga");
  await save(office);

  const dinas = await seat("agency", "dinas-bina-marga", "Bambang Wijaya");
  await open(dinas, code);
  await choose(dinas, "delegate");
  await chooseUnit(dinas, "Suku Dinas Bina Marga");
  await save(dinas);

  const sukuDinas = await seat("subagency", world.sukuDinas, "Rina Hartati");
  // Awaited early: the browser takes a moment to open its file dialog.
  const chooser = sukuDinas.waitForEvent("filechooser");
  await open(sukuDinas, code);
  await choose(sukuDinas, "start");
  await save(sukuDinas);
  await choose(sukuDinas, "resolve");
  await tabTo(sukuDinas, t("report.addPhoto"));
  await sukuDinas.keyboard.press("Enter");
  await (await chooser).setFiles(await takePhoto());
  await expect(movesOf(sukuDinas).getByRole("img", { name: `${t("report.photos")} 1` })).toBeVisible();
  await tabTo(sukuDinas, t("desk.publicNote"));
  await sukuDinas.keyboard.type("Lampu sudah diganti dan menyala.");
  await save(sukuDinas);

  const biro = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await biro.goto(`/petugas/verifikasi?laporan=${code}`);
  await expect(biro.getByText("Lampu sudah diganti dan menyala.").first()).toBeVisible();
  await pressKey(biro, "verdict", "t");
  await expect(biro.getByRole("link", { name: code })).toHaveCount(0);
  await biro.goto(`/lacak/${code}`);
  await expect(biro.getByTestId("timeline").getByText(t("event.confirm"))).toBeVisible();
});
