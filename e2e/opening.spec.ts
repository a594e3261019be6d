import { expect } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { findViolations } from "./fixtures/inspect";
import { openFromQueue } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("a reporter opens a private complaint after a preview, and closes it with one press", async ({
  openPhone,
  openBrowser,
  request,
  playIn,
}) => {
  const world = await playIn("Kampung Melayu");
  const text = "Selokan mampet di belakang pasar, hubungi 0812-3456-7890.";
  const { code, secret } = await submitQuickly(request, world, { text, isPublic: false });
  const own = `/lacak/${code}#kode=${secret}`;
  const [phone, visitor] = [await openPhone(world), await openBrowser()];
  const asVisitor = async () => {
    await visitor.goto(`/lacak/${code}`);
    return visitor.getByText("Selokan mampet").count();
  };
  expect(await asVisitor()).toBe(0);

  await phone.goto(own);
  await expect(phone.getByText(t("publicness.privateNow"))).toBeVisible();
  await phone.getByRole("link", { name: t("publicness.preview") }).click();
  const preview = phone.getByTestId("preview");
  await expect(preview).toContainText("hubungi ▇▇▇");
  await expect(preview).not.toContainText("0812");
  expect(await findViolations(phone)).toEqual([]);
  await phone.getByRole("button", { name: t("publicness.publish") }).click();
  await expect(phone.getByText(t("publicness.publicNow"))).toBeVisible();
  await expect(phone.getByTestId("timeline")).toContainText(t("event.publish"));
  expect(await asVisitor()).toBe(1);
  await expect(visitor.getByText("hubungi ▇▇▇")).toBeVisible();

  await expect(phone.getByText(t("publicness.copies"))).toBeVisible();
  await phone.getByRole("button", { name: t("publicness.conceal") }).click();
  await expect(phone.getByText(t("publicness.privateNow"))).toBeVisible();
  expect(await asVisitor()).toBe(0);
});

test("Biro makes a public complaint private with a reason that its reporter reads", async ({
  openPhone,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Bidara Cina");
  const { code, secret } = await submitQuickly(request, world, { text: "Lampu mati di depan rumah Bu Sri." });
  const desk = await seat("verifier", "biro-pemerintahan", "Rina Kusuma");
  await openFromQueue(desk, code);
  await desk.getByText(t("publicness.officerClose")).first().click();
  await desk.locator("#publicness-reason").fill("Menyebut nama dan rumah seorang warga.");
  await desk.getByRole("button", { name: t("publicness.officerClose") }).click();
  await expect(desk.getByTestId("timeline")).toContainText(t("event.conceal"));

  const phone = await openPhone(world);
  await phone.goto(`/lacak/${code}#kode=${secret}`);
  await expect(phone.getByTestId("timeline")).toContainText("Menyebut nama dan rumah seorang warga.");
  await expect(phone.getByRole("link", { name: t("publicness.preview") })).toHaveCount(0);
  expect(
    (
      await request.get(
        `/api/trpc/complaint.track?input=${encodeURIComponent(JSON.stringify({ json: { code } }))}`,
      )
    ).status(),
  ).toBe(404);
});

test("a name that Biro hides is gone for everybody, and the Inspektorat opens the original", async ({
  openPhone,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Cipinang Cempedak");
  const text = "Lampu mati di depan rumah Bu Sri Lestari.";
  const { code } = await submitQuickly(request, world, { text });
  const desk = await seat("verifier", "biro-pemerintahan", "Rina Kusuma");
  await openFromQueue(desk, code);
  await desk.getByText(t("redaction.title")).first().click();
  await desk.getByLabel(t("redaction.words")).fill("bu sri lestari");
  await desk.locator("#redact-reason").fill("Menyebut nama seorang warga.");
  await desk.getByRole("button", { name: t("photoRegion.preview") }).click();
  await desk.getByRole("button", { name: t("redaction.hide") }).click();
  await expect(desk.getByTestId("timeline")).toContainText(t("event.redact"));

  const phone = await openPhone(world);
  await phone.goto(`/lacak/${code}`);
  await expect(phone.getByText("di depan rumah ▇▇▇ (disamarkan).")).toBeVisible();
  await expect(phone.getByText(/^Bagian bertanda ▇▇▇ .* hanya dapat dibuka Inspektorat/)).toBeVisible();
  await expect(phone.getByTestId("timeline")).toContainText("Menyebut nama seorang warga.");

  const inspector = await seat("inspectorate", "inspektorat", "Dewi Lestari");
  await inspector.goto("/petugas/kontak");
  await inspector.getByLabel(t("track.number")).fill(code);
  await inspector.locator("#original-reason").fill("Pemeriksaan atas keluhan warga.");
  await inspector.getByRole("button", { name: t("redaction.openOriginals") }).click();
  await expect(inspector.getByTestId("originals")).toContainText(text);
});
