import { expect } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { movesOf, openFromQueue } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("a complaint is taken by one officer, given to a colleague, and listed in that colleague's own view", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Bendungan Hilir");
  const { code } = await submitQuickly(request, world);
  const lurah = await seat("kelurahan", world.office, "Siti Rahma");
  const colleague = await seat("kelurahan", world.office, "Ahmad Fauzi");
  await openFromQueue(lurah, code);
  await lurah.getByRole("button", { name: t("desk.takeIt") }).click();
  await expect(lurah.getByText(t("desk.assignedTo", { name: "Siti Rahma" }))).toBeVisible();

  await movesOf(lurah)
    .getByRole("button", { name: t("action.assign"), exact: true })
    .click();
  await movesOf(lurah)
    .getByRole("combobox", { name: t("desk.toPerson") })
    .fill("Ahmad");
  await movesOf(lurah).getByRole("option", { name: "Ahmad Fauzi" }).first().click();
  await movesOf(lurah)
    .getByRole("button", { name: t("desk.confirmMove"), exact: true })
    .click();
  await expect(lurah.getByText(t("desk.assignedTo", { name: "Ahmad Fauzi" }))).toBeVisible();

  await colleague.goto("/petugas");
  await colleague.getByRole("link", { name: t("queue.assigned") }).click();
  await expect(colleague.getByRole("link", { name: code })).toBeVisible();
  await colleague.goto(`/lacak/${code}`);
  await expect(colleague.getByText(code).first()).toBeVisible();
  await expect(colleague.getByRole("main").getByText("Ahmad Fauzi")).toHaveCount(0);
});
