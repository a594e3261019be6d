import { expect } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { pressKey } from "./fixtures/keys";
import { fillMove, movesOf, openFromQueue, saveMove, take } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("a complaint of another unit is not found", async ({ request, seat, playIn }) => {
  const { code } = await submitQuickly(request, await playIn("Kebon Sirih"));
  const stranger = await seat("kelurahan", (await playIn("Pasar Baru")).office, "Ahmad Fauzi");
  const answer = await stranger.goto(`/petugas/${code}`);
  await expect(stranger.getByText(t("error.notFoundTitle"))).toBeVisible();
  expect(answer?.status()).toBe(404);
  await stranger.goto(`/petugas?nomor=${code}`);
  await expect(stranger.getByText(t("desk.empty"))).toBeVisible();
});

test("a complaint's page reads nothing from the browser: it only says that it is open", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Kebon Kelapa");
  const { code } = await submitQuickly(request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  const called = new Set<string>();
  officer.on("request", (sent) => {
    const [, names] = new URL(sent.url()).pathname.split("/api/trpc/");
    for (const name of names?.split(",") ?? []) called.add(name);
  });
  const saidOpen = officer.waitForResponse((answer) => answer.url().includes("notification.opened"));
  await officer.goto(`/petugas/${code}`);
  await expect(movesOf(officer)).toBeVisible();
  await saidOpen;
  // The bell of the header counts anew when the complaint was opened.
  called.delete("notification.unread");
  expect([...called].toSorted()).toEqual(["complaint.lookAt", "notification.opened"]);
});

test("the slower of two officers is told so, and their words are still there", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Karang Anyar");
  const { code } = await submitQuickly(request, world);
  const faster = await seat("kelurahan", world.office, "Siti Rahma");
  const slower = await seat("kelurahan", world.office, "Ahmad Fauzi");
  const words = "Diteruskan: tiang lampu milik Dinas Bina Marga.";
  await openFromQueue(slower, code);
  await fillMove(slower, "coordinate", { unit: "Dinas Bina Marga", note: words });
  await openFromQueue(faster, code);
  await take(faster, "start");
  await saveMove(slower);
  await expect(slower.getByText(t("error.changed_meanwhile"))).toBeVisible();
  await expect(movesOf(slower).getByText(words)).toHaveValue(words);
});

test("a move names its missing fields, and a claim needs a photo", async ({ request, seat, playIn }) => {
  const world = await playIn("Mangga Dua Selatan");
  const { code } = await submitQuickly(request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(officer, code);
  await fillMove(officer, "propose_rejection", { note: "Bukan di sini." });
  await saveMove(officer);
  await expect(officer.getByRole("link", { name: t("error.rejection_reason_missing") })).toBeVisible();
  await movesOf(officer)
    .getByRole("button", { name: t("action.propose_rejection"), exact: true })
    .click();
  await take(officer, "start");
  await fillMove(officer, "resolve", { note: "Sudah menyala." });
  await saveMove(officer);
  await expect(officer.getByRole("link", { name: t("error.photo_missing") })).toBeVisible();
});

test("the queue is navigated with j, k and Enter", async ({ request, seat, playIn }) => {
  const world = await playIn("Gunung Sahari Utara");
  const first = await submitQuickly(request, world);
  const second = await submitQuickly(request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  const rows = officer.getByRole("link", { name: /JK\d+/ });
  await expect(rows.nth(1)).toBeVisible();
  await pressKey(officer, "queue", "j");
  await pressKey(officer, "queue", "j");
  await officer.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
  await officer.keyboard.press("Enter");
  await expect(officer).toHaveURL(/\/petugas\/JK\d+$/);
  expect([first.code, second.code]).toContain(officer.url().split("/").at(-1));
});
