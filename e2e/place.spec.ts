import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { addPhoto, standHere } from "./fixtures/citizen";
import { takePhoto } from "./fixtures/images";
import { findViolations } from "./fixtures/inspect";
import { openSmsGateway } from "./fixtures/sms-gateway";
import { test as base } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Gateway = Awaited<ReturnType<typeof openSmsGateway>>;
const test = base.extend<{ gateway: Gateway }>({
  gateway: async ({ product, request, keep }, use, { config }) => {
    await keep("channel_account");
    const gateway = await openSmsGateway(product, String(config.metadata.dataDir), request);
    await use(gateway);
    await gateway.close();
  },
});

const send = (page: Page) => page.getByRole("button", { name: t("placing.submit"), exact: true }).click();
const saveQuiet = (page: Page) => page.getByRole("button", { name: t("placing.quietSave"), exact: true });

test("the sender of an SMS marks the place with one tap, adds a photo, and the kelurahan receives the complaint", async ({
  gateway,
  openPhone,
  playIn,
  seat,
}) => {
  const world = await playIn("Kebon Sirih");
  const text = `Lampu jalan mati di depan masjid sejak ${Date.now()}.`;
  await gateway.send("081200001111", text);
  const link = await gateway.linkTo("+6281200001111");

  const page = await openPhone(world);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: t("placing.title") })).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await findViolations(page)).toEqual([]);
  await send(page);
  await expect(page.getByRole("link", { name: t("error.place_missing") })).toBeVisible();
  await standHere(page, world);
  await addPhoto(page, await takePhoto());
  await send(page);
  await expect(page.getByRole("heading", { name: t("placing.placedTitle") })).toBeVisible();
  await expect(page.getByText(`Kelurahan ${world.kelurahan}`).first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole("link", { name: t("placing.follow") }).click();
  await expect(page.getByTestId("timeline")).toContainText(t("event.verify"));
  await expect(page.getByRole("img", { name: t("track.photoAlt", { number: 1 }) }).first()).toBeVisible();
  const officer = await seat("kelurahan", world.office, "Rina Kartika");
  await officer.goto(`/petugas/${link.split(/[/#]/)[2]}`);
  await expect(officer.getByText(text)).toBeVisible();
});

test("a reporter chooses which steps are told, and the choice is saved", async ({
  gateway,
  openPhone,
  playIn,
}) => {
  await gateway.send("081200002222", `Pohon condong ke jalan sejak ${Date.now()}.`);
  const page = await openPhone(await playIn("Gondangdia"));
  await page.goto(await gateway.linkTo("+6281200002222"));
  await expect(page.getByRole("radio", { name: t("placing.all") })).toBeChecked();
  await page.getByRole("radio", { name: t("placing.milestones") }).check();
  await expect(page.getByText(t("placing.levelSaved"))).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: t("placing.milestones") })).toBeChecked();
});

test("a reporter chooses quiet hours, which hold for their next complaints too", async ({
  gateway,
  openPhone,
  playIn,
}) => {
  const phone = `+62812${randomInt(1e7, 9e7)}`;
  await gateway.send(phone, `Saluran mampet sejak ${Date.now()}.`);
  const first = await gateway.linkTo(phone);
  const page = await openPhone(await playIn("Gondangdia"));
  await page.goto(first);
  const [from, to] = [page.getByLabel(t("quiet.quietFrom")), page.getByLabel(t("quiet.quietTo"))];
  await expect(from).toHaveValue("21:00");
  await expect(to).toHaveValue("06:00");
  await from.fill("22:30");
  await to.fill("22:30");
  await saveQuiet(page).click();
  await expect(page.getByText(t("error.quiet_hours_empty"))).toBeVisible();
  await expect(from).toBeFocused();
  await to.fill("05:15");
  await saveQuiet(page).click();
  await expect(page.getByText(t("placing.levelSaved"))).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await findViolations(page)).toEqual([]);
  await page.reload();
  await expect(from).toHaveValue("22:30");
  await expect(to).toHaveValue("05:15");

  await gateway.send(phone, `Jembatan kayu lapuk sejak ${Date.now()}.`);
  const next = () => gateway.linkTo(phone, first);
  await page.goto(await next());
  await expect(page.getByText(/Jembatan kayu lapuk/)).toBeVisible();
  await expect(from).toHaveValue("22:30");
  await page.getByRole("checkbox", { name: t("quiet.wanted") }).uncheck();
  await saveQuiet(page).click();
  await expect(page.getByText(t("placing.levelSaved"))).toBeVisible();
  await page.goto(first);
  await expect(page.getByRole("checkbox", { name: t("quiet.wanted") })).not.toBeChecked();
  await expect(from).toHaveCount(0);
});

test("the page of a complaint's place shows nothing without the secret", async ({
  gateway,
  openPhone,
  playIn,
}) => {
  const text = `Trotoar ambles sejak ${Date.now()}.`;
  await gateway.send("081200003333", text);
  const link = await gateway.linkTo("+6281200003333");
  const page = await openPhone(await playIn("Gondangdia"));
  await page.goto(link.split("#")[0] ?? "");
  await expect(page.getByText(t("track.secretMissing"))).toBeVisible();
  for (const address of [`${link}X`, `${link.split("=")[0]}=SALAH`, link.replace("#kode=", "?kode=X")]) {
    await page.goto(address);
    await expect(page.getByText(t("track.linkInvalid"))).toBeVisible();
    await expect(page.getByText(text)).toHaveCount(0);
  }
});

test("an administrator replays a dead letter of an SMS channel, and its sender gets a reply", async ({
  gateway,
  product,
  seat,
}) => {
  const sender = `+62813${randomInt(10_000_000, 99_999_999)}`;
  await gateway.send(sender, "Pohon tumbang menutup gang", { ref: 7, index: 1, total: 2 });
  const giveUp = () => product.sql`
    update message_part set dead_at = now(), attempts = 8, failure = 'door_failed', due_at = now()
    where text = ${"Pohon tumbang menutup gang"} and dead_at is null returning id`;
  await expect.poll(async () => (await giveUp()).length).toBe(1);

  const admin = await seat("administrator", "biro-pemerintahan", "Agus Salim");
  await admin.goto("/admin/kanal");
  const row = admin
    .getByRole("region", { name: t("channelDesk.deadWaiting") })
    .getByRole("row", { name: new RegExp(t("channelDesk.failures.door_failed")) });
  await expect(row).toBeVisible();
  await expect(row).not.toContainText(/Pohon|62813/);
  expect(await findViolations(admin)).toEqual([]);
  await row.getByRole("button", { name: new RegExp(`^${t("channelDesk.tryAgain")}`) }).click();
  await expect(row).toHaveCount(0);
  await gateway.linkTo(sender);
});
