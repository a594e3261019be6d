import { expect, type Page } from "@playwright/test";
import { hire } from "@/db/testing/factories";
import { submitQuickly } from "./fixtures/citizen";
import { askable, moveQuickly } from "./fixtures/course";
import { takePhoto } from "./fixtures/images";
import { openFromQueue, take } from "./fixtures/officer";
import { pressTwice } from "./fixtures/press-twice";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const clockOf = (page: Page, name: "coordination" | "completion") => page.locator(`[data-clock=${name}]`);

async function expectClocks(page: Page, state: "running" | "paused"): Promise<void> {
  for (const name of ["coordination", "completion"] as const)
    await expect(clockOf(page, name)).toHaveAttribute("data-state", state);
}

test("both clocks pause while the reporter is asked, and resume with the answer", async ({
  product,
  request,
  seat,
  playIn,
  openPhone,
}) => {
  const world = await playIn("Paseban");
  const { code, secret } = await submitQuickly(request, world);
  await askable(product, code);
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  await expectClocks(office, "running");
  await take(office, "ask", { note: "Di sisi jalan yang mana lampunya?" });
  await expectClocks(office, "paused");
  await expect(office.getByText(t("desk.noMoves"))).toHaveCount(0);
  await office.goto("/petugas?jam=paused");
  await expect(office.getByRole("link", { name: code })).toBeVisible();

  const phone = await openPhone(world);
  await phone.goto(`/lacak/${code}`);
  await expect(phone.getByText(t("track.answerHow"))).toBeVisible();
  await expect(phone.getByRole("button", { name: t("action.answer") })).toHaveCount(0);
  await phone.goto(`/lacak/${code}#kode=${secret}`);
  await expectClocks(phone, "paused");
  await expect(phone.getByText("Di sisi jalan yang mana lampunya?").first()).toBeVisible();
  const [asked] = await product.sql`select completion_due_at as at from complaint where code = ${code}`;
  await phone.getByLabel(t("track.answer")).fill("Di sisi utara, depan apotek.");
  await phone.getByRole("button", { name: t("action.answer") }).click();
  await expectClocks(phone, "running");

  await openFromQueue(office, code);
  await expectClocks(office, "running");
  await expect(office.getByTestId("timeline").getByText("Di sisi utara, depan apotek.")).toBeVisible();
  const [answered] = await product.sql`select completion_due_at as at from complaint where code = ${code}`;
  expect(answered?.at < asked?.at).toBe(true);
  await take(office, "start");
});

/** Creates a link for an external body on the open complaint's page. Returns its URL. */
async function makeLink(page: Page, body: string): Promise<string> {
  const panel = page.locator("details").filter({ hasText: t("external.panel") });
  if (!(await panel.getByLabel(t("external.body")).isVisible()))
    await panel.getByText(t("external.panel"), { exact: true }).click();
  await panel.getByLabel(t("external.body")).fill(body);
  await panel.getByLabel(t("external.instruction")).fill("Rapikan kabel di depan pos ronda.");
  await panel.getByRole("button", { name: t("external.make") }).click();
  await expect(panel.getByText(t("external.made", { body }))).toBeVisible();
  return panel.getByTestId("external-link").innerText();
}

test("a link for an external body works once, and not after it expires or is withdrawn", async ({
  product,
  request,
  seat,
  playIn,
  openBrowser,
}) => {
  const world = await playIn("Kwitang");
  const { code } = await submitQuickly(request, world);
  await moveQuickly(product, await hire(product.db, "kelurahan", world.office), code, "start");
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  const used = await makeLink(office, "PLN UP3 Menteng");
  const old = await makeLink(office, "Kontraktor Lama");
  const withdrawn = await makeLink(office, "Kontraktor Baru");
  await product.sql`update external_link set expires_at = now() where body = 'Kontraktor Lama'`;
  await pressTwice(
    office
      .getByRole("listitem")
      .filter({ hasText: "Kontraktor Baru" })
      .getByRole("button", { name: t("external.revoke") }),
  );
  await expect(office.getByRole("listitem").filter({ hasText: "Kontraktor Baru" })).toHaveCount(0);

  const outside = await openBrowser();
  for (const ended of [old, withdrawn]) {
    await outside.goto(ended);
    await expect(outside.getByText(t("external.expired"))).toBeVisible();
    await expect(outside.getByRole("button", { name: t("external.send") })).toHaveCount(0);
  }
  await outside.goto(used);
  await expect(outside.getByText("Rapikan kabel di depan pos ronda.")).toBeVisible();
  const late = await outside.context().newPage();
  await late.goto(used);
  await outside.getByLabel(t("external.note")).fill("Kabel sudah dirapikan.");
  await outside.getByLabel(t("report.addPhoto")).setInputFiles(await takePhoto());
  await expect(outside.getByRole("img", { name: `${t("report.photos")} 1`, exact: true })).toBeVisible();
  await outside.getByRole("button", { name: t("external.send") }).click();
  await expect(outside.getByText("Terima kasih.")).toBeVisible();

  await late.getByLabel(t("external.note")).fill("Sekali lagi.");
  await late.getByRole("button", { name: t("external.send") }).click();
  await expect(late.getByText(t("error.link_used"))).toBeVisible();
  await late.reload();
  await expect(late.getByText(t("external.used"))).toBeVisible();
  await office.reload();
  const story = office.getByTestId("timeline");
  await expect(story.getByText("PLN UP3 Menteng: Kabel sudah dirapikan.")).toBeVisible();
  await expect(story).not.toContainText("Sekali lagi.");
  await take(office, "resolve", { photo: await takePhoto(), note: "PLN merapikan kabelnya." });
});

test("a body outside opens, reloads and reopens its link, and its token stands in no address", async ({
  product,
  request,
  seat,
  playIn,
  openBrowser,
}) => {
  const world = await playIn("Kramat");
  const { code } = await submitQuickly(request, world);
  await moveQuickly(product, await hire(product.db, "kelurahan", world.office), code, "start");
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  const link = await makeLink(office, "PLN UP3 Menteng");
  const token = new URL(link).hash.replace("#token=", "");
  const outside = await openBrowser();
  const asked: string[] = [];
  outside.on("request", (one) => asked.push(`${one.url()} ${JSON.stringify(one.headers())}`));
  const words = outside.getByText("Rapikan kabel di depan pos ronda.");
  await outside.goto(link);
  await expect(words).toBeVisible();
  await expect(outside).toHaveURL(/\/pihak-luar\?tautan=[\w-]{12}$/);
  await outside.reload();
  await expect(words).toBeVisible();
  await outside.goto("/");
  await outside.goBack();
  await expect(words).toBeVisible();
  await outside.goto(link);
  await expect(words).toBeVisible();
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((one) => one.includes(token))).toEqual([]);
  expect(await outside.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }]))).not.toContain(
    token,
  );

  const address = outside.url();
  const stranger = await openBrowser();
  await stranger.goto(address);
  await expect(stranger.getByText(t("tokenLink.unknown"))).toBeVisible();
  await expect(stranger.getByText("Rapikan kabel di depan pos ronda.")).toHaveCount(0);

  const earlier = await openBrowser();
  await earlier.goto(`/pihak-luar/${token}`);
  await expect(earlier.getByText("Rapikan kabel di depan pos ronda.")).toBeVisible();
  await expect(earlier).toHaveURL(address);

  const plain = await openBrowser({ javaScriptEnabled: false });
  await plain.goto(link);
  await expect(plain.getByText(t("tokenLink.closed"))).toBeVisible();
  await plain.getByLabel(t("tokenLink.label")).fill(link.slice(0, -4));
  await plain.getByRole("button", { name: t("tokenLink.open"), exact: true }).click();
  await expect(plain.getByText(t("tokenLink.unreadable"))).toBeVisible();
  await plain.getByLabel(t("tokenLink.label")).fill(link);
  await plain.getByRole("button", { name: t("tokenLink.open"), exact: true }).click();
  await expect(plain.getByText("Rapikan kabel di depan pos ronda.")).toBeVisible();
  await expect(plain).toHaveURL(address);
});
