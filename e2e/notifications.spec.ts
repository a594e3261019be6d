import { expect, type Page } from "@playwright/test";
import { hire } from "@/db/testing/factories";
import { hours } from "@/server/domain/duration";
import { submitQuickly } from "./fixtures/citizen";
import { moveQuickly } from "./fixtures/course";
import { submitLongAgo } from "./fixtures/escalation";
import { findViolations } from "./fixtures/inspect";
import { loginAs } from "./fixtures/people";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const bell = (page: Page) =>
  page.getByRole("link", { name: new RegExp(`^(${t("notice.title")}|${t("notice.bell", { count: 0 })})`) });

/** The worker notifies within a second or two; the page is reloaded until it does. */
async function untilListed(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto("/petugas/pemberitahuan");
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
}

async function expectAccessible(page: Page): Promise<void> {
  const violations = await findViolations(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("an officer is notified of a complaint, opens it, and the notification counts as read", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Petojo Utara");
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  const { code } = await submitQuickly(request, world);
  await untilListed(officer, code);
  await expect(bell(officer)).toHaveAccessibleName(t("notice.bell", { count: 1 }));
  await expectAccessible(officer);
  await officer.getByRole("link", { name: new RegExp(code) }).click();
  await expect(officer).toHaveURL(`/petugas/${code}`);
  await expect(bell(officer)).toHaveAccessibleName(t("notice.bell", { count: 0 }));
  await officer.goto("/petugas/pemberitahuan");
  await expect(officer.getByRole("link", { name: new RegExp(code) })).toBeVisible();
  await expect(officer.getByText(t("notice.unread"))).toHaveCount(0);
});

test("a complaint that nobody hands on is escalated to the third level, unseen by the public", async ({
  product,
  seat,
  playIn,
  openPhone,
}) => {
  const world = await playIn("Petojo Selatan");
  const camat = await seat("district", `kecamatan-${world.kelurahanCode.slice(0, 8)}`, "Rina Wulandari");
  const code = await submitLongAgo(product, world, 13);
  const sentence = t("escalation.sentence", {
    to: t("escalation.to.parent_unit"),
    because: t("escalation.because.coordination_due"),
  });
  // The levels before it may be listed alone for a while.
  await untilListed(camat, sentence);
  await expect(camat.getByText(sentence).first()).toBeVisible();
  await camat
    .getByRole("link", { name: new RegExp(code) })
    .first()
    .click();
  const timeline = camat.getByTestId("timeline");
  for (const level of ["officer", "head_of_unit", "parent_unit"] as const)
    await expect(timeline.getByText(new RegExp(t(`escalation.to.${level}`))).first()).toBeVisible();
  await expectAccessible(camat);
  const citizen = await openPhone(world);
  await citizen.goto(`/lacak/${code}`);
  await expect(citizen.getByTestId("timeline")).toContainText(t("event.submit"));
  await expect(citizen.getByText(t("event.escalate"))).toHaveCount(0);
});

test("a complaint whose clock was paused is escalated later than one of the same age whose clock ran", async ({
  product,
  seat,
  playIn,
}) => {
  const world = await playIn("Karet Tengsin");
  const camat = await seat("district", `kecamatan-${world.kelurahanCode.slice(0, 8)}`, "Rina Wulandari");
  const office = await hire(product.db, "kelurahan", world.office);
  const hoursAgo = (count: number) => new Date(Date.now() - hours(count));
  const publicNote = "Di sisi jalan yang mana?";
  const ran = await submitLongAgo(product, world, 60);
  const stood = await submitLongAgo(product, world, 60);
  for (const [code, answeredAgo] of [
    [ran, 12],
    [stood, 2],
  ] as const) {
    await moveQuickly(product, office, code, "ask", { publicNote, now: hoursAgo(59) });
    await moveQuickly(product, office, code, "withdraw_question", { now: hoursAgo(answeredAgo) });
  }
  await untilListed(camat, ran);
  await expect(camat.getByRole("link", { name: new RegExp(stood) })).toHaveCount(0);
  await camat
    .getByRole("link", { name: new RegExp(ran) })
    .first()
    .click();
  const third = new RegExp(t("escalation.to.parent_unit"));
  await expect(camat.getByTestId("timeline").getByText(third).first()).toBeVisible();
  await camat.goto(`/petugas/${stood}`);
  await expect(camat.getByTestId("timeline").getByText(third)).toHaveCount(0);
});

test("an officer chooses e-mail notifications and a deputy", async ({ employ, seat, playIn }) => {
  const world = await playIn("Duri Pulo");
  await employ("kelurahan", world.office, "Ahmad Fauzi");
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto("/petugas/pemberitahuan");
  await officer.getByRole("checkbox", { name: t("reason.arrived") }).check();
  await officer.getByRole("button", { name: t("preference.save") }).click();
  await expect(officer.getByText(t("preference.saved"))).toBeVisible();
  await officer.reload();
  await expect(officer.getByRole("checkbox", { name: t("reason.arrived") })).toBeChecked();
  await officer.getByLabel(t("deputy.deputy")).selectOption({ label: "Ahmad Fauzi" });
  const form = officer.locator("form", { has: officer.getByLabel(t("deputy.deputy")) });
  await form.getByLabel(t("deputy.from"), { exact: true }).fill("2027-01-04T08:00");
  await form.getByLabel(t("deputy.to"), { exact: true }).fill("2027-01-08T17:00");
  await officer.getByRole("button", { name: t("deputy.save") }).click();
  await expect(officer.getByText(/Ahmad Fauzi menggantikan Anda/)).toBeVisible();
});

test("only an administrator sees dead letters and replays them", async ({
  product,
  employ,
  openBrowser,
  seat,
}) => {
  const admin = await employ("administrator", "biro-pemerintahan", "Dewi Lestari");
  await product.sql`
    insert into delivery (id, staff_id, means, state, attempts, last_error, composed_at, due_at)
    select gen_random_uuid(), id, 'email', 'dead', 14, 'kotak surat penuh', now(), now() from staff
    where email = ${admin.email}`;
  const page = await openBrowser({ viewport: deskScreen });
  await loginAs(page, admin);
  await page.goto("/admin/pengiriman");
  await expect(page.getByText("kotak surat penuh")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: `${t("deliveries.retry")}: Dewi Lestari` }).click();
  await expect(page.getByText("kotak surat penuh")).toHaveCount(0);
  await page.setViewportSize(phoneScreen);
  await expectAccessible(page);
  const officer = await seat("verifier", "biro-pemerintahan", "Budi Santoso");
  await officer.goto("/admin/pengiriman");
  await expect(officer.getByText(t("error.notFoundTitle"))).toBeVisible();
});
