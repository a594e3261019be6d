import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { minutes } from "@/server/domain/duration";
import { receiveMany } from "./fixtures/channels";
import { pressKey } from "./fixtures/keys";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("two hundred complaints are handed on at once, each with an event in its timeline", async ({
  product,
  seat,
  playIn,
}) => {
  const world = await playIn("Cempaka Baru");
  const word = `padam${randomUUID().replace(/[^a-f]/g, "")}`;
  await receiveMany("jaki", product, world, { count: 200, text: `${word} semua lampu di gang ini.` });
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto(`/petugas?cari=${word}&baris=200`);
  await expect(officer.locator("[data-queue-row]")).toHaveCount(200);
  await pressKey(officer, "queue", "a");
  const bulk = officer.getByRole("region", { name: t("bulk.title") });
  await expect(bulk.getByText(t("bulk.chosen", { count: 200 }))).toBeVisible();
  const move = t("bulk.move", { action: t("action.coordinate"), count: 200 });
  await bulk.getByRole("button", { name: move }).click();
  await bulk.getByRole("combobox", { name: t("desk.toUnit") }).fill("Dinas Sosial");
  await bulk.getByRole("option", { name: "Dinas Sosial" }).first().click();
  await bulk.getByLabel(t("desk.publicNote")).fill("Satu gardu padam, diteruskan ke dinas.");
  await bulk.getByRole("button", { name: t("bulk.run") }).click();
  const summary = t("bulk.summary", { done: 200, refused: 0, conflict: 0 });
  await expect(bulk.getByText(summary)).toBeVisible({ timeout: minutes(1) });
  await expect(officer.locator("[data-queue-row]")).toHaveCount(0);
  const [moved] = await product.sql`
    select count(*)::int as events, count(distinct c.id)::int as complaints from complaint c
    join complaint_event e on e.complaint_id = c.id and e.kind = 'coordinate' where c.text like ${`${word}%`}`;
  expect(moved).toEqual({ events: 200, complaints: 200 });
});
