import { createHmac, randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { minutes } from "@/server/domain/duration";
import { openCounterpart } from "./fixtures/counterpart";
import { findViolations } from "./fixtures/inspect";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const biro = "biro-pemerintahan";
const save = t("admin.save");

async function expectAccessible(page: Page): Promise<void> {
  const violations = await findViolations(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

type Fields = Record<string, string>;

/** Opens a channel from the list, fills in its settings, and turns it on. Returns the URL to register. */
async function setUp(page: Page, name: string, fields: Fields): Promise<string> {
  await page.goto("/admin/kanal");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByLabel(t("channelDesk.isOn")).check();
  await page.getByRole("button", { name: save, exact: true }).first().click();
  await expect(page.getByText(t("admin.saved"))).toBeVisible();
  return page.getByLabel(t("channelDesk.address")).first().inputValue();
}

/** A provider knows the product by its public URL; the test by where it runs. */
const pathOf = (address: string) => new URL(address).pathname;

async function sendSms(request: APIRequestContext, address: string, secret: string, text: string) {
  const timestamp = Math.floor(Date.now() / 1_000);
  const sentAt = new Date().toISOString();
  const data = JSON.stringify({ id: randomUUID(), from: "081234500001", text, sentAt });
  const signature = createHmac("sha256", secret).update(`${timestamp}.${data}`).digest("hex");
  return request.post(pathOf(address), {
    data: Buffer.from(data),
    headers: { "x-timestamp": String(timestamp), "x-signature": `sha256=${signature}` },
  });
}

test("an administrator sets a channel up; a message by it reaches the intake desk and gets a reply", async ({
  seat,
  request,
  keep,
}) => {
  await keep("channel_account");
  const gateway = await openCounterpart();
  const secret = `rahasia-gateway-${randomUUID()}`;
  const admin = await seat("administrator", biro, "Agus Salim");
  const address = await setUp(admin, "SMS LAPOR 1708", {
    [t("channelDesk.field.secret")]: secret,
    [t("channelDesk.field.sendUrl")]: `${gateway.url}/kirim`,
  });
  await expectAccessible(admin);
  await admin.reload();
  await expect(admin.getByLabel(t("channelDesk.field.secret"))).toHaveValue("");
  expect(await admin.content()).not.toContain(secret);

  await expect(async () => {
    const answer = await sendSms(request, address, secret, `Lampu mati di gang ${randomUUID()}`);
    expect(answer.status()).toBe(200);
  }).toPass({ timeout: 15_000 });
  expect((await sendSms(request, address, "bukan rahasianya", "Palsu")).status()).toBe(401);
  await expect(async () => expect(gateway.posted).toHaveLength(1)).toPass({ timeout: minutes(1) });
  const [code = ""] = /JK\d{10,}/.exec(JSON.parse(gateway.posted[0]?.body ?? "{}").text) ?? [];

  const desk = await seat("intake", biro, "Dewi Lestari");
  await desk.goto(`/petugas/${code}`);
  await expect(desk.getByText(/Lampu mati di gang/).first()).toBeVisible();

  await admin.goto("/admin/kanal");
  const row = admin.getByRole("row", { name: /SMS LAPOR 1708/ });
  await expect(row).toContainText(t("channelDesk.state.working"));
  await expect(row.getByRole("cell").nth(2)).toContainText(`${t("channelDesk.today")} 1`);
  await expectAccessible(admin);
  await gateway.close();
});

test("messages for a wrongly set account are replayed once the setting is right, and /status shows the channel", async ({
  seat,
  request,
  openBrowser,
  keep,
}) => {
  await keep("channel_account");
  const x = await openCounterpart();
  const consumerSecret = `rahasia-aplikasi-${randomUUID()}`;
  const admin = await seat("administrator", biro, "Agus Salim");
  const account = t("channelDesk.field.userId");
  const address = await setUp(admin, "Twitter/X @DKIJakarta", {
    [account]: "999",
    [t("channelDesk.field.consumerSecret")]: consumerSecret,
    [t("channelDesk.field.bearerToken")]: "tanda-pengenal-akun",
    [t("channelDesk.field.apiUrl")]: x.url,
  });
  const id = String(Date.now());
  const tweet = {
    id_str: id,
    created_at: new Date().toUTCString(),
    timestamp_ms: String(Date.now()),
    text: "@DKIJakarta Pohon tumbang menutup jalan",
    user: { id_str: `5${id}`, screen_name: "warga" },
    entities: { user_mentions: [{ id_str: "170101", screen_name: "DKIJakarta" }] },
  };
  const body = JSON.stringify({ for_user_id: "170101", tweet_create_events: [tweet] });
  const signature = createHmac("sha256", consumerSecret).update(body).digest("base64");
  await expect(async () => {
    const answer = await request.post(pathOf(address), {
      data: Buffer.from(body),
      headers: { "x-twitter-webhooks-signature": `sha256=${signature}` },
    });
    expect(answer.status()).toBe(200);
  }).toPass({ timeout: 15_000 });

  const dead = admin
    .getByRole("region", { name: t("channelDesk.deadArrivals") })
    .getByRole("row", { name: new RegExp(t("channelDesk.failures.arrival_for_another_account")) });
  await expect(async () => {
    await admin.goto("/admin/kanal");
    await expect(dead).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: minutes(1) });
  await expect(dead).not.toContainText("Pohon");
  await expectAccessible(admin);
  await setUp(admin, "Twitter/X @DKIJakarta", { [account]: "170101" });
  // The worker reads settings anew within five seconds: it may fail once more by the old ones.
  await expect(async () => {
    await admin.goto("/admin/kanal");
    const replay = dead.getByRole("button", { name: new RegExp(`^${t("channelDesk.replay")}`) });
    if (await replay.isVisible()) await replay.click();
    await expect.poll(() => x.posted.length, { timeout: 4_000 }).toBe(1);
  }).toPass({ timeout: minutes(1) });
  await admin.goto("/admin/kanal");
  await expect(dead).toHaveCount(0);
  const reply = JSON.parse(x.posted[0]?.body ?? "{}");
  expect(reply.reply).toEqual({ in_reply_to_tweet_id: id });
  expect(reply.text).toMatch(/\/lacak\/JK\d{10,}$/);
  await admin.goto("/admin/riwayat?bagian=channel");
  await expect(admin.getByText(/^arrival \d+$/).first()).toBeVisible();

  const citizen = await openBrowser({ viewport: phoneScreen });
  await citizen.goto("/status");
  const channel = citizen.getByRole("listitem").filter({ hasText: "Twitter/X @DKIJakarta" });
  await expect(channel).toContainText(t("channelDesk.state.working"));
  await expectAccessible(citizen);
  await x.close();
});

test("another site embeds the form without JavaScript, and a site that is not listed cannot", async ({
  seat,
  openBrowser,
  baseURL,
  keep,
}) => {
  await keep("channel_account");
  const frame = `<!doctype html><html lang="id"><title>Balai Warga</title><h1>Balai Warga</h1>
    <iframe title="Lapor" src="${baseURL}/balai-warga/form" width="390" height="800"></iframe></html>`;
  const [board, stranger] = await Promise.all([openCounterpart(frame), openCounterpart(frame)]);
  const admin = await seat("administrator", biro, "Agus Salim");
  await setUp(admin, "Balai Warga", { [t("channelDesk.field.frameAncestors")]: board.url });
  const page = await openBrowser({ viewport: deskScreen, javaScriptEnabled: false });
  await expect(async () => {
    await page.goto(board.url);
    const form = page.frameLocator("iframe");
    await expect(form.getByLabel(t("report.text"))).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  const form = page.frameLocator("iframe");
  await form.getByLabel(t("report.text")).fill("Got di depan balai RW mampet sejak kemarin.");
  await form.getByLabel(t("report.kelurahan")).selectOption({ index: 1 });
  await form.getByRole("button", { name: t("embed.submit") }).click();
  await expect(form.getByRole("heading", { name: t("report.sentTitle") })).toBeVisible();
  await expect(form.getByText(/^JK\d{10,}$/)).toBeVisible();
  await page.goto(stranger.url);
  await expect(page.frameLocator("iframe").getByLabel(t("report.text"))).toHaveCount(0);
  const alone = await openBrowser({ viewport: phoneScreen });
  await alone.goto("/balai-warga/form");
  await expect(alone.getByLabel(t("report.text"))).toBeVisible();
  await expectAccessible(alone);
  await Promise.all([board.close(), stranger.close()]);
});
