import { expect, type Page } from "@playwright/test";
import { hire } from "@/db/testing/factories";
import { receiveBy } from "./fixtures/channels";
import { type Receipt, submitQuickly } from "./fixtures/citizen";
import { moveQuickly } from "./fixtures/course";
import { takePhoto } from "./fixtures/images";
import { offers, openFromQueue, take } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const tasksOf = async (page: Page, code: string) => {
  await page.goto("/petugas?tampilan=tasks");
  return page.locator("tbody").getByRole("link", { name: code });
};

test("a complaint shared between two agencies waits until both have done their part", async ({
  product,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Bungur");
  const { code } = await submitQuickly(request, world);
  await moveQuickly(product, await hire(product.db, "kelurahan", world.office), code, "start");
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  await take(office, "split", { unit: "Dinas Pertamanan", note: "Tebang dahan yang menutup lampu." });
  await take(office, "split", { unit: "Dinas Sumber Daya Air", note: "Angkat pompa dari trotoar." });
  const waiting = office.getByText(/Menunggu bagian pekerjaan dari/);
  await expect(waiting).toContainText("Dinas Pertamanan");
  await expect(waiting).toContainText("Dinas Sumber Daya Air");
  await expect(offers(office, "resolve")).toHaveCount(0);

  for (const [unit, name, words] of [
    ["dinas-pertamanan-hutan-kota", "Bambang Wijaya", "Dahan sudah ditebang."],
    ["dinas-sumber-daya-air", "Rina Hartati", "Pompa sudah diangkat."],
  ] as const) {
    await office.reload();
    await expect(offers(office, "resolve")).toHaveCount(0);
    const agency = await seat("agency", unit, name);
    await (await tasksOf(agency, code)).click();
    await take(agency, "finish_task", { note: words });
    await expect(await tasksOf(agency, code)).toHaveCount(0);
  }
  await office.reload();
  await expect(waiting).toHaveCount(0);
  await take(office, "resolve", { photo: await takePhoto(), note: "Lampu menyala, trotoar bebas." });
  const steps = office.getByTestId("timeline");
  await expect(steps.getByText(t("event.finish_task"), { exact: true })).toHaveCount(2);
});

async function openOwn(page: Page, { code, secret }: Receipt): Promise<void> {
  await page.goto(`/lacak/${code}#kode=${secret}`);
  await expect(page.getByTestId("code")).toHaveText(code);
  await expect(page.getByText(t("track.reporterView"))).toBeVisible();
}

test("three complaints from three channels are merged, every reporter keeps their number, and one is separated again", async ({
  product,
  request,
  seat,
  playIn,
  openPhone,
}) => {
  const world = await playIn("Kenari");
  const master = await submitQuickly(request, world);
  const jaki = await receiveBy("jaki", product, world);
  const twitter = await receiveBy("twitter", product, world);
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  for (const { code } of [jaki, twitter]) {
    await openFromQueue(office, code);
    await take(office, "merge", { master: master.code });
  }
  await office.goto("/petugas");
  await expect(office.getByRole("link", { name: master.code })).toBeVisible();
  for (const { code } of [jaki, twitter])
    await expect(office.getByRole("link", { name: code })).toHaveCount(0);

  const phone = await openPhone(world);
  for (const receipt of [jaki, twitter]) {
    await openOwn(phone, receipt);
    await expect(phone.getByTestId("timeline").getByText(t("event.merge")).first()).toBeVisible();
    await phone.getByRole("link", { name: t("track.merged", { code: master.code }) }).click();
    await expect(phone.getByTestId("code")).toHaveText(master.code);
    await expect(phone.getByTestId("timeline")).not.toContainText(receipt.code);
  }

  await office.goto(`/petugas/${twitter.code}`);
  await take(office, "unmerge", { note: "Tiang lampu yang lain." });
  await openFromQueue(office, twitter.code);
  await openOwn(phone, twitter);
  await expect(phone.getByText("Tiang lampu yang lain.")).toBeVisible();
  await expect(phone.getByRole("link", { name: t("track.merged", { code: master.code }) })).toHaveCount(0);
  await openOwn(phone, jaki);
  await expect(phone.getByRole("link", { name: t("track.merged", { code: master.code }) })).toBeVisible();
});
