import { expect } from "@playwright/test";
import { chooseCategory, fillText, pressSend, readReceipt, standHere } from "./fixtures/citizen";
import { openFromQueue, take } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("a complaint about the lurah goes to the Inspektorat, and the kelurahan finds nothing of it", async ({
  openPhone,
  seat,
  playIn,
}) => {
  test.slow();
  const world = await playIn("Duri Pulo");
  const unit = `Kelurahan ${world.kelurahan}`;
  const text = "Pak lurah minta uang 500 ribu untuk surat pindah.";
  const phone = await openPhone(world);
  await phone.goto("/lapor");
  await standHere(phone, world);
  await chooseCategory(phone, "pelayanan kelurahan", "Pelayanan Kelurahan");
  await fillText(phone, text);
  await phone.getByRole("button", { name: t("accused.yes", { unit }) }).click();
  await expect(phone.getByRole("combobox", { name: t("accused.label") })).toHaveValue(unit);
  await pressSend(phone);
  const { code, secret } = await readReceipt(phone);

  const kelurahan = await seat("kelurahan", world.office, "Siti Rahma");
  await kelurahan.goto(`/petugas?cari=${code}`);
  await expect(kelurahan.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(kelurahan.getByRole("link", { name: code })).toHaveCount(0);
  await kelurahan.goto(`/petugas/${code}`);
  await expect(kelurahan.getByText(t("error.notFoundTitle"))).toBeVisible();
  await expect(kelurahan.getByText(text)).toHaveCount(0);

  const inspectorate = await seat("inspectorate", "inspektorat", "Dewi Lestari");
  await openFromQueue(inspectorate, code);
  await expect(inspectorate.getByText(t("accused.about", { unit }))).toBeVisible();
  await expect(inspectorate.getByText(text)).toBeVisible();
  await take(inspectorate, "start");

  await phone.goto(`/lacak/${code}#kode=${secret}`);
  await expect(
    phone.getByText(t("accused.handledBy", { accused: unit, holder: "Inspektorat" })),
  ).toBeVisible();
});
