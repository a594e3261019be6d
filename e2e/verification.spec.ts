import { expect, type Page } from "@playwright/test";
import { submitComplaint } from "./fixtures/citizen";
import { takePhoto } from "./fixtures/images";
import { findViolations } from "./fixtures/inspect";
import { pressKey } from "./fixtures/keys";
import { openFromQueue, take } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const verdicts = (page: Page) => page.getByRole("region", { name: t("verification.decision") });

test("a proof that repeats the complaint's photo is flagged, and an acceptance gets a second look", async ({
  product,
  keep,
  openPhone,
  openBrowser,
  seat,
  playIn,
}) => {
  const world = await playIn("Cikini");
  const photo = await takePhoto();
  const { code } = await submitComplaint(await openPhone(world), world, { photos: [photo] });
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  await take(office, "start");
  await take(office, "resolve", { photo, note: "Lampu sudah menyala." });

  const biro = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await biro.goto(`/petugas/verifikasi?laporan=${code}`);
  await expect(biro.getByText(t("verification.finding.photo_reused"))).toBeVisible();
  await expect(biro.getByText(t("verification.finding.claimed_at_once"))).toBeVisible();
  expect(await findViolations(biro)).toEqual([]);
  await pressKey(biro, "verdict", "b");
  await biro.keyboard.type("Fotonya foto laporan, bukan foto hasil.");
  await verdicts(biro)
    .getByRole("button", { name: t("verification.return"), exact: true })
    .last()
    .click();
  await expect(biro.getByRole("link", { name: code })).toHaveCount(0);

  await openFromQueue(office, code);
  await take(office, "resolve", { photo: await takePhoto(), note: "Difoto ulang setelah lampu menyala." });
  await keep("audit_rate");
  await product.sql`update audit_rate set random_percent = 100`;
  await biro.goto(`/petugas/verifikasi?laporan=${code}`);
  await expect(biro.getByText("Difoto ulang setelah lampu menyala.").first()).toBeVisible();
  await pressKey(biro, "verdict", "t");
  await expect(biro.getByRole("link", { name: code })).toHaveCount(0);

  const second = await seat("verifier", "biro-pemerintahan", "Rina Hartati");
  await second.goto(`/petugas/verifikasi/audit?laporan=${code}`);
  await pressKey(second, "verdict", "b");
  await second.keyboard.type("Lampu di foto bukan lampu yang dilaporkan.");
  await verdicts(second)
    .getByRole("button", { name: t("verification.revoke"), exact: true })
    .last()
    .click();
  await expect(second.getByRole("link", { name: code })).toHaveCount(0);

  const visitor = await openBrowser();
  await visitor.goto(`/lacak/${code}`);
  await expect(visitor.getByText(t("event.revoke"))).toBeVisible();
  const completion = visitor.getByRole("region", { name: t("turn.completion"), exact: true });
  await expect(completion).not.toContainText("Berhenti");
});

test("the verification desk is not found by other roles", async ({ seat, playIn }) => {
  const office = await seat("kelurahan", (await playIn("Gondangdia")).office, "Siti Rahma");
  const answer = await office.goto("/petugas/verifikasi");
  expect(answer?.status()).toBe(404);
});
