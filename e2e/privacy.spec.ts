import { expect } from "@playwright/test";
import { cellOf } from "@/server/domain/map/mercator";
import { submitComplaint, submitQuickly } from "./fixtures/citizen";
import { takePhoto } from "./fixtures/images";
import { openFromQueue, take } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("a private complaint is found only with its secret, and its photo is never shown to field officers", async ({
  openPhone,
  openBrowser,
  seat,
  playIn,
}) => {
  test.slow();
  const world = await playIn("Petojo Selatan");
  const text = "Pemilik warung mengancam warga yang menegur soal lampu jalan.";
  const { code, secret } = await submitComplaint(await openPhone(world), world, { text, isPublic: false });

  const visitor = await openBrowser();
  await visitor.goto("/lacak");
  await visitor.getByLabel(t("track.number")).fill(code);
  await visitor.getByRole("button", { name: t("track.open") }).click();
  await expect(visitor.getByText(t("track.notFound"))).toBeVisible();
  await expect(visitor.getByText(text)).toHaveCount(0);
  await visitor.getByLabel(t("track.number")).fill(code);
  await visitor.getByLabel(t("track.secret")).fill(secret.toLowerCase());
  await visitor.getByRole("button", { name: t("track.open") }).click();
  await expect(visitor.getByText(text)).toBeVisible();
  await expect(visitor.getByTestId("before").getByRole("img")).toHaveCount(1);

  const kelurahan = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(kelurahan, code);
  const photo = kelurahan.getByTestId("before").getByRole("img").first();
  await expect
    .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  const address = (await photo.getAttribute("src")) ?? "";
  await take(kelurahan, "coordinate", { unit: "Dinas Bina Marga", note: "Diteruskan ke Dinas." });
  const dinas = await seat("agency", "dinas-bina-marga", "Bambang Wijaya");
  await openFromQueue(dinas, code);
  await take(dinas, "delegate", { unit: "Suku Dinas Bina Marga" });

  const field = await seat("field", world.sukuDinas, "Joko Susilo");
  await openFromQueue(field, code);
  await expect(field.getByText(text)).toBeVisible();
  await expect(field.getByText(t("desk.photosHidden"))).toBeVisible();
  await expect(field.locator('img[src*="/api/photos/"]')).toHaveCount(0);
  const stranger = await openBrowser();
  const [forField, forKelurahan, forVisitor, forReporter] = await Promise.all([
    field.request.get(address),
    kelurahan.request.get(address),
    stranger.request.get(address),
    visitor.request.get(address),
  ]);
  const answers = [forField, forKelurahan, forVisitor, forReporter];
  expect(answers.map((answer) => answer.status())).toEqual([404, 200, 404, 200]);
  expect(forKelurahan.headers()["cache-control"]).toContain("no-store");
});

test("an administrator reads a private text after a reason, and the reporter sees it", async ({
  openBrowser,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Petojo Utara");
  const text = "Tetangga saya membuang limbah ke selokan setiap malam.";
  const { code, secret } = await submitQuickly(request, world, { text, isPublic: false });
  const admin = await seat("administrator", "biro-pemerintahan", "Ratna Dewi");
  await openFromQueue(admin, code);
  await expect(admin.getByText(t("look.textClosedWhy"))).toBeVisible();
  expect(await admin.content()).not.toContain(text);
  await admin.getByRole("button", { name: t("look.openText") }).click();
  await expect(admin.getByText(t("look.purposeMissing"))).toBeVisible();
  await admin.getByLabel(t("look.purpose"), { exact: true }).selectOption("oversee");
  await admin.getByLabel(t("desk.identityReason")).fill("Memeriksa keluhan tentang lamanya penanganan.");
  await admin.getByRole("button", { name: t("look.openText") }).click();
  await expect(admin.getByText(text)).toBeVisible();
  await expect(admin.getByText(t("look.textClosedWhy"))).toHaveCount(0);

  const reporter = await openBrowser();
  await reporter.goto(`/lacak/${code}#kode=${secret}`);
  const looks = reporter.getByRole("region", { name: t("look.told") });
  await expect(looks).toContainText(t("look.opened.text", { unit: "Biro Pemerintahan" }));
  await expect(looks).toContainText(t("look.purposes.oversee"));
});

test("the map never shows a private complaint", async ({ openPhone, playIn }) => {
  const world = await playIn("Kebon Kelapa");
  const phone = await openPhone(world);
  const hidden = await submitComplaint(phone, world, { isPublic: false, photos: [] });
  const shown = await submitComplaint(phone, world, { photos: [await takePhoto()] });
  const input = encodeURIComponent(JSON.stringify({ json: cellOf(world.point, 18) }));
  const answer = await (await phone.request.get(`/api/trpc/map.tile?input=${input}`)).text();
  expect(answer).toContain(shown.code);
  expect(answer).not.toContain(hidden.code);
  await phone.goto("/");
  await phone.getByLabel(t("map.searchLabel")).fill(hidden.code);
  await phone.getByRole("button", { name: t("map.search") }).click();
  await expect(phone.getByText(t("track.notFound"))).toBeVisible();
});

test("a photo has no second URL in the framework's image optimizer", async ({ request, playIn }) => {
  const world = await playIn("Kebon Kelapa");
  const { buffer } = await takePhoto();
  const uploaded = await request.post("/api/photos", { data: buffer });
  const photo = await uploaded.json();
  await submitQuickly(request, world, { photos: [{ id: photo.id, token: photo.token }] });
  const address = `/api/photos/${photo.id}/full`;
  expect((await request.get(address)).status()).toBe(200);
  for (const url of [address, "/icon.svg"]) {
    const optimized = await request.get(`/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`);
    expect(optimized.status()).toBe(404);
  }
});
