import { expect, type Page } from "@playwright/test";
import { findViolations } from "./fixtures/inspect";
import { pressTwice } from "./fixtures/press-twice";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

async function makeKey(page: Page, name: string): Promise<string> {
  await page.goto("/admin/kunci");
  const form = page.getByRole("form", { name: t("apiKey.make") });
  await form.getByLabel(t("apiKey.name")).fill(name);
  await form.getByLabel(t("apiKey.contact")).fill("pengelola@contoh.id");
  await form.getByRole("button", { name: t("apiKey.submit") }).click();
  const key = form.getByLabel(t("apiKey.once"));
  await expect(key).toHaveValue(/^crm_/);
  return key.inputValue();
}

test("an API key submits a complaint, and is refused once it is revoked", async ({
  seat,
  request,
  playIn,
}) => {
  const { point, kelurahan } = await playIn("Kampung Bali");
  const page = await seat("administrator", "biro-pemerintahan", "Agus Salim");
  const name = `Aplikasi RT ${Date.now()}`;
  const api_key = await makeKey(page, name);
  const post = (description: string) =>
    request.post("/open311/v2/requests.json", {
      form: { api_key, service_code: "jalan", description, lat: point.latitude, long: point.longitude },
    });
  const words = `Lubang di dekat pos ronda ${Date.now()}`;
  const [{ service_request_id: code }] = await (await post(words)).json();
  const [again] = await (await post(words)).json();
  expect(again.service_request_id).toBe(code);
  const read = await request.get(`/open311/v2/requests/${code}.xml`);
  expect(read.headers()["content-type"]).toBe("text/xml; charset=utf-8");
  expect(await read.text()).toContain(`<description>${words}</description>`);
  await page.goto(`/lacak/${code}`);
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText(kelurahan).first()).toBeVisible();

  await page.goto("/admin/kunci");
  await pressTwice(page.getByRole("button", { name: `${t("apiKey.revoke")}: ${name}` }));
  await expect(page.getByRole("button", { name: `${t("apiKey.revoke")}: ${name}` })).toHaveCount(0);
  const refused = await post("Sesudah dicabut");
  expect(refused.status()).toBe(403);
  expect(refused.headers()["content-type"]).toBe("application/json; charset=utf-8");
});

test("a key's owner is notified at their webhook URL, unless it carries a password", async ({ seat }) => {
  const page = await seat("administrator", "biro-pemerintahan", "Agus Salim");
  const name = `Kabar RT ${Date.now()}`;
  await makeKey(page, name);
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.locator("summary").click();
  const form = row.getByRole("form", { name: `${t("apiKey.addWebhook")}: ${name}` });
  await form.getByLabel(t("apiKey.url")).fill("https://siti:rahasia@kabar.contoh.id/masuk");
  await form.getByRole("button", { name: t("apiKey.addWebhook") }).click();
  await expect(form.getByText(t("error.url_private"))).toBeVisible();
  await form.getByLabel(t("apiKey.url")).fill("https://kabar.contoh.id/masuk");
  await form.getByRole("button", { name: t("apiKey.addWebhook") }).click();
  await expect(form.getByLabel(t("apiKey.secretOnce"))).toHaveValue(/^whsec_/);
  await pressTwice(
    row.getByRole("button", { name: `${t("apiKey.endWebhook")}: https://kabar.contoh.id/masuk` }),
  );
  await expect(row.getByText("https://kabar.contoh.id/masuk")).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);
});

test("a developer tries the Open311 API in the browser, with a token", async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: phoneScreen });
  await page.goto("/pengembang");
  const form = page.getByRole("form", { name: t("developer.try") });
  await form.getByRole("button", { name: t("developer.send") }).click();
  await expect(form.getByText(/"service_request_id": "UJI\d+"/)).toBeVisible();
  await form.getByRole("button", { name: t("developer.read") }).click();
  await expect(form.getByText(/"status": "open"/)).toBeVisible();

  await form.getByLabel(t("developer.service")).selectOption("uji-antrean");
  await form.getByLabel(t("developer.format")).selectOption("xml");
  await form.getByRole("button", { name: t("developer.send") }).click();
  await expect(form.getByText(/<token>[\da-f-]{36}<\/token>/)).toBeVisible();
  await expect(async () => {
    await form.getByRole("button", { name: t("developer.read") }).click();
    await expect(form.getByText(/<service_request_id>UJI\d+/)).toBeVisible({ timeout: 1_000 });
  }).toPass();

  await form.getByLabel(t("developer.service")).selectOption("uji-pertanyaan");
  await form.getByLabel(t("developer.format")).selectOption("json");
  await form.getByRole("button", { name: t("developer.send") }).click();
  await expect(form.getByText(/attribute\[jenis\] is required/)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test("no URL of the Open311 API returns HTML", async ({ request, openBrowser }) => {
  for (const path of [
    "v2",
    "v2/tidak/ada.json",
    "v2/requests",
    "test/v2/tokens/x.xml",
    "v2/requests.json?status=x",
  ]) {
    const answer = await request.get(`/open311/${path}`);
    expect([400, 404], path).toContain(answer.status());
    expect(answer.headers()["content-type"], path).toMatch(/^(text\/xml|application\/json); charset=utf-8$/);
  }
  const page = await openBrowser({ viewport: deskScreen });
  const spec = await page.request.get("/open311/openapi.json");
  expect((await spec.json()).openapi).toBe("3.1.0");
});

test("an administrator adds a question to a service, changes it before its first day, and ends it", async ({
  seat,
  keep,
}) => {
  await keep("service_attribute");
  const page = await seat("administrator", "biro-pemerintahan", "Agus Salim");
  await page.goto("/admin/pertanyaan");
  const code = `uji_${Date.now() % 1e9}`;
  const words = `Berapa lebar lubang ${code}?`;
  await page.getByText(t("admin.newQuestion")).click();
  await page.getByRole("combobox", { name: t("admin.ofCategory") }).fill("minimarket");
  await page.getByRole("option", { name: "Minimarket", exact: true }).click();
  await page.getByLabel(t("admin.questionCode")).fill(code);
  await page.getByLabel(t("admin.question"), { exact: true }).fill(words);
  await page.getByLabel(t("admin.datatype")).selectOption("singlevaluelist");
  await page.getByLabel(t("admin.choices")).fill("Kecil sekali");
  await page.getByRole("button", { name: t("admin.save") }).click();
  await expect(page.getByText(t("error.choices_wrong"))).toBeVisible();
  await page.getByLabel(t("admin.choices")).fill("kecil = Sejengkal\nbesar = Semeter");
  await page.getByRole("button", { name: t("admin.save") }).click();
  const made = page.getByText(new RegExp(`${code}\\? · ${t("admin.datatypes.singlevaluelist")} · mulai`));
  await made.click();
  await page.getByRole("checkbox", { name: t("admin.required") }).check();
  await page.getByRole("button", { name: t("admin.save") }).click();
  await expect(page.getByText(new RegExp(`${code}.* · ${t("admin.required")} · `))).toBeVisible();
  await pressTwice(page.getByRole("button", { name: `${t("admin.endQuestion")}: ${words}` }));
  await expect(page.getByText(words)).toHaveCount(0);
  await page.goto("/admin/riwayat?bagian=service_attribute");
  await expect(page.getByText(code).first()).toBeVisible();
});

test("an administrator sets up a unit's own system and is told what is wrong with the lines", async ({
  seat,
  keep,
}) => {
  await keep("unit_endpoint");
  const page = await seat("administrator", "biro-pemerintahan", "Agus Salim");
  await page.goto("/admin/sistem-unit");
  const form = page.getByRole("form", { name: t("endpoint.add") });
  await form.getByRole("combobox", { name: t("endpoint.unit") }).fill("Dinas Lingkungan Hidup");
  await form.getByRole("option", { name: "Dinas Lingkungan Hidup", exact: true }).click();
  await form.getByLabel(t("endpoint.url")).fill("https://dinas.contoh.id/open311/v2");
  await form.getByLabel(t("endpoint.services")).fill("sampah: 12");
  await form.getByRole("button", { name: t("endpoint.add") }).click();
  await expect(form.getByText(t("error.services_missing"))).toBeVisible();
  await form.getByLabel(t("endpoint.services")).fill("sampah = 12\n* = 99");
  await form.getByLabel(t("endpoint.active")).uncheck();
  await form.getByRole("button", { name: t("endpoint.add") }).click();
  await expect(page.getByText(`Dinas Lingkungan Hidup · ${t("endpoint.off")}`)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});
