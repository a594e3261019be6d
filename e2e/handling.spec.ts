import { expect, type Page } from "@playwright/test";
import { type Receipt, submitComplaint } from "./fixtures/citizen";
import { takePhoto } from "./fixtures/images";
import { openFromQueue, take } from "./fixtures/officer";
import type { World } from "./fixtures/people";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Seat = (
  role: "kelurahan" | "agency" | "subagency" | "verifier",
  unit: string,
  name: string,
) => Promise<Page>;

/** Kelurahan, Dinas, Suku Dinas: up to the claim. Returns the page of the Suku Dinas. */
async function bringToClaim(seat: Seat, world: World, { code }: Receipt): Promise<Page> {
  const kelurahan = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(kelurahan, code);
  await take(kelurahan, "coordinate", { unit: "Dinas Bina Marga", note: "Lampu milik Dinas Bina Marga." });

  const dinas = await seat("agency", "dinas-bina-marga", "Bambang Wijaya");
  await openFromQueue(dinas, code);
  await take(dinas, "delegate", { unit: "Suku Dinas Bina Marga" });

  const sukuDinas = await seat("subagency", world.sukuDinas, "Rina Hartati");
  await openFromQueue(sukuDinas, code);
  await take(sukuDinas, "start");
  await take(sukuDinas, "resolve", { photo: await takePhoto(), note: "Lampu sudah diganti dan menyala." });
  return sukuDinas;
}

const stepsOf = (page: Page) => page.getByTestId("timeline").locator("> li > p > strong").allInnerTexts();

async function expectLoaded(page: Page, which: "before" | "after", count: number) {
  const photos = page.getByTestId(which).getByRole("img");
  await expect(photos).toHaveCount(count);
  await photos.first().scrollIntoViewIfNeeded();
  await expect
    .poll(() => photos.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)))
    .toBe(true);
}

test("a complaint with a photo is handed on, resolved and verified until the proof is public", async ({
  openPhone,
  openBrowser,
  seat,
  playIn,
}) => {
  const world = await playIn("Cideng");
  const receipt = await submitComplaint(await openPhone(world), world);
  await bringToClaim(seat, world, receipt);

  const biro = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await openFromQueue(biro, receipt.code);
  await take(biro, "confirm");

  const visitor = await openBrowser();
  await visitor.goto(`/lacak/${receipt.code}`);
  expect(await stepsOf(visitor)).toEqual(
    (["confirm", "resolve", "start", "delegate", "coordinate", "submit"] as const).map((kind) =>
      t(`event.${kind}`),
    ),
  );
  for (const clock of ["coordination", "completion"] as const) {
    const card = visitor.getByRole("region", { name: t(`turn.${clock}`), exact: true });
    await expect(card).toContainText("Tepat waktu");
    await expect(card).toContainText("Berhenti");
  }
  await expectLoaded(visitor, "before", 1);
  await expectLoaded(visitor, "after", 1);
  const words = await visitor.locator("main").innerText();
  for (const name of ["Siti Rahma", "Bambang Wijaya", "Rina Hartati", "Dewi Lestari"])
    expect(words).not.toContain(name);
});

test("a proof that the verifier returns is done again and then accepted", async ({
  openPhone,
  openBrowser,
  seat,
  playIn,
}) => {
  const world = await playIn("Duri Pulo");
  const receipt = await submitComplaint(await openPhone(world), world);
  const sukuDinas = await bringToClaim(seat, world, receipt);
  const biro = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await openFromQueue(biro, receipt.code);
  const reason = "Foto bukti bukan dari tempat yang dilaporkan.";
  await take(biro, "return", { note: reason });

  const visitor = await openBrowser();
  await visitor.goto(`/lacak/${receipt.code}`);
  await expect(visitor.getByText(reason)).toBeVisible();
  const completion = visitor.getByRole("region", { name: t("turn.completion"), exact: true });
  await expect(completion).not.toContainText("Berhenti");
  await expect(visitor.getByTestId("after")).toHaveCount(0);

  await openFromQueue(sukuDinas, receipt.code);
  await take(sukuDinas, "resolve", { photo: await takePhoto(), note: "Difoto ulang dari tempat yang sama." });
  await openFromQueue(biro, receipt.code);
  await take(biro, "confirm");

  await visitor.reload();
  await expect(visitor.getByText("Bukti dikembalikan 1 kali")).toBeVisible();
  await expect(completion).toContainText("Berhenti");
  await expectLoaded(visitor, "before", 1);
  await expect(visitor.getByTestId("after").getByRole("img").first()).toBeVisible();
});
