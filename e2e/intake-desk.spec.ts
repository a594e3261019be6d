import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { lettersOf } from "@/bin/simulate/letters-of";
import { submitQuickly } from "./fixtures/citizen";
import { askable } from "./fixtures/course";
import { findViolations } from "./fixtures/inspect";
import { untilHeard } from "./fixtures/keys";
import { textMessage } from "./fixtures/messages";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const isDone = (page: Page, code: string) =>
  expect(page.getByText(t("intakeDesk.done", { code }))).toBeVisible();
const message = (page: Page, code: string) => page.getByRole("article", { name: code });

async function openMessage(page: Page, code: string) {
  await page.goto(`/petugas/kanal?laporan=${code}`);
  await expect(message(page, code)).toBeVisible();
  await expect(message(page, code).getByRole("button", { name: t("intakeDesk.accept") })).toBeEnabled();
  await untilHeard(page, "arrivals");
}

/** Counts every key that reaches the page. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { keys: 0 });
    window.addEventListener(
      "keydown",
      () => Object.assign(window, { keys: (window as never as { keys: number }).keys + 1 }),
      true,
    );
  });
  return () => page.evaluate(() => (window as never as { keys: number }).keys);
}

test("a message is placed by one key, the next one opens at once, and the kelurahan receives it", async ({
  product,
  seat,
  playIn,
}) => {
  await textMessage(product, "Selokan di gang kami mampet, airnya masuk rumah");
  const code = await textMessage(
    product,
    "Lampu jalan mati di depan Blok M Square, gelap sekali kalau malam",
  );
  const intake = await seat("intake", "biro-pemerintahan", "Dewi Penerimaan");
  await openMessage(intake, code);
  await expect(intake.getByText(t("intakeDesk.evidence.landmark", { name: "Blok M Square" }))).toBeVisible();
  await expect(intake.getByRole("radio", { checked: true })).toBeVisible();
  expect(await findViolations(intake)).toEqual([]);

  const keys = await countKeys(intake);
  await intake.keyboard.press("Enter");
  await isDone(intake, code);
  expect(await keys()).toBeLessThanOrEqual(3);
  await expect(intake.getByRole("article")).not.toHaveAccessibleName(code);
  await expect(intake.getByRole("article")).toBeVisible();

  const office = await seat("kelurahan", (await playIn("Melawai")).office, "Siti Rahma");
  await office.goto(`/petugas/${code}`);
  await expect(office.getByText("Blok M Square").first()).toBeVisible();
});

test("the second candidate, a kelurahan by name and a category by search take a few keys each", async ({
  product,
  seat,
}) => {
  const doubtful = await textMessage(product, "Sampah menumpuk di Tebet, sudah empat hari bau");
  const nowhere = await textMessage(product, "Got mampet di belakang rumah saya, tolong");
  const intake = await seat("intake", "biro-pemerintahan", "Dewi Penerimaan");
  await openMessage(intake, doubtful);
  const keys = await countKeys(intake);
  await intake.keyboard.press("2");
  await intake.keyboard.press("Enter");
  await isDone(intake, doubtful);
  expect(await keys()).toBe(2);

  await openMessage(intake, nowhere);
  await expect(intake.getByText(t("intakeDesk.noPlace"))).toBeVisible();
  await intake.keyboard.press("Enter");
  await expect(intake.getByText(t("intakeDesk.needsPlace"))).toBeVisible();
  await intake.keyboard.type("kalibata");
  await intake.keyboard.press("Enter");
  await intake.keyboard.press("Enter");
  await isDone(intake, nowhere);
});

test("the reporter is asked for the place, and an emergency is referred to 112, by reply templates", async ({
  product,
  seat,
  openBrowser,
}) => {
  const vague = await textMessage(product, "Jalan di depan rumah saya berlubang besar");
  await askable(product, vague);
  const urgent = await textMessage(product, "Tolong ada kebakaran di rumah tetangga saya sekarang");
  const intake = await seat("intake", "biro-pemerintahan", "Dewi Penerimaan");
  await openMessage(intake, vague);
  await intake.keyboard.press("t");
  await expect(intake.getByRole("textbox", { name: t("intakeDesk.do.ask") })).toHaveValue(
    t("intakeDesk.letter.ask.id"),
  );
  await intake.keyboard.press("Control+Enter");
  await isDone(intake, vague);
  const [asked] = await product.sql`select pending, status from complaint where code = ${vague}`;
  expect(asked).toEqual({ pending: "answer", status: "triage" });

  await openMessage(intake, urgent);
  await intake.keyboard.press("d");
  await intake.keyboard.press("Control+Enter");
  await isDone(intake, urgent);
  const [refused] = await product.sql`
    select e.payload ->> 'rejectionReason' as reason, c.pending from complaint c
    join complaint_event e on e.complaint_id = c.id and e.kind = 'propose_rejection' where c.code = ${urgent}`;
  expect(refused).toEqual({ reason: "emergency", pending: "rejection" });
  const visitor = await openBrowser();
  await visitor.goto(`/lacak/${urgent}`);
  // An SMS is between its sender and the city.
  await expect(visitor.getByText(t("track.notFound"))).toBeVisible();
});

test("a message is merged into a similar open complaint", async ({ product, seat, playIn, request }) => {
  const world = await playIn("Pegangsaan");
  const master = await submitQuickly(request, world);
  const code = await textMessage(product, "Lampu jalan mati di kelurahan Pegangsaan dekat pos ronda");
  const intake = await seat("intake", "biro-pemerintahan", "Dewi Penerimaan");
  await openMessage(intake, code);
  await intake.getByRole("button", { name: t("intakeDesk.merge", { code: master.code }) }).click();
  await isDone(intake, code);
  const [merged] = await product.sql`select status, master_code from complaint where code = ${code}`;
  expect(merged).toEqual({ status: "merged", master_code: master.code });
});

test("a campaign in the same words is one row, and is released to its kelurahan at once", async ({
  product,
  seat,
  playIn,
  request,
}) => {
  const world = await playIn("Kebagusan");
  const text = `Hentikan proyek ${lettersOf(randomUUID())} di kampung kami`;
  const codes: string[] = [];
  for (let sent = 0; sent < 27; sent += 1) codes.push((await submitQuickly(request, world, { text })).code);
  const intake = await seat("intake", "biro-pemerintahan", "Dewi Penerimaan");
  await intake.goto("/petugas/kanal");
  const bursts = intake.getByRole("region", { name: t("intakeDesk.heap.title") });
  const heap = bursts.getByRole("group").filter({ hasText: text });
  await heap.getByText(/^22 /).click();
  for (const code of codes) await expect(heap.getByRole("link", { name: code })).toBeAttached();
  const lines = heap.getByRole("list", { name: t("intakeDesk.heap.held") }).getByRole("listitem");
  const heights = await lines.evaluateAll((all) => all.map((line) => line.clientHeight));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(20);
  expect(await findViolations(intake)).toEqual([]);
  const release = heap.getByRole("button", { name: t("intakeDesk.heap.release") });
  await release.click();
  await expect(heap.getByText(t("intakeDesk.heap.releaseAbout", { count: 22 }))).toBeVisible();
  await release.click();
  await expect(bursts.getByText(t("intakeDesk.heap.moved.verify", { count: 22 }))).toBeVisible();
  await expect(heap).toHaveCount(0);
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await office.goto(`/petugas/${codes[7]}`);
  await expect(office.getByText(t("desk.heldAs.same_words"))).toBeVisible();
  const rows = await product.sql`select distinct status from complaint where code = any(${codes})`;
  expect(rows).toEqual([{ status: "waiting" }]);
});

test("the slower of two intake officers is told who was faster, and continues", async ({ product, seat }) => {
  const code = await textMessage(product, "Pohon tumbang di kelurahan Rawamangun menutup jalan");
  const first = await seat("intake", "biro-pemerintahan", "Dewi Penerimaan");
  const second = await seat("intake", "biro-pemerintahan", "Rina Penerimaan");
  for (const page of [first, second]) await openMessage(page, code);
  await expect(second.getByText("Dewi Penerimaan", { exact: false }).first()).toBeVisible();
  await first.keyboard.press("Enter");
  await isDone(first, code);
  await second.keyboard.press("Enter");
  await expect(second.getByText(t("conflict.title"))).toBeVisible();
  await expect(message(second, code).getByRole("alert")).toContainText("Dewi Penerimaan");
  await second.getByRole("button", { name: t("conflict.goOn") }).click();
  await expect(second.getByRole("article", { name: code })).toHaveCount(0);
});

test("the intake desk is not found by other roles", async ({ seat, playIn }) => {
  const office = await seat("kelurahan", (await playIn("Gondangdia")).office, "Siti Rahma");
  expect((await office.goto("/petugas/kanal"))?.status()).toBe(404);
});
