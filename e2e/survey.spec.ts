import { expect, type Page } from "@playwright/test";
import { minutes } from "@/server/domain/duration";
import { tokenLink } from "@/server/domain/link/token-link";
import { submitQuickly } from "./fixtures/citizen";
import { endQuickly } from "./fixtures/ending";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const elements = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"] as const;

async function answer(page: Page, levels: string): Promise<void> {
  for (const [index, element] of elements.entries()) {
    const question = page.getByRole("group", { name: t(`survey.q.${element}.text`) });
    const level = levels.charAt(index) as "1" | "2" | "3" | "4";
    await question.getByRole("radio", { name: t(`survey.q.${element}.l${level}`), exact: true }).check();
  }
  await page.getByRole("button", { name: t("survey.submit") }).click();
}

const openReport = (page: Page, unit: string) => page.goto(`/statistik/skm?unit=${unit}`);
const indexOn = (page: Page) => page.getByTestId("skm-index");

test("a reporter answers the survey once from the tracking page, and the index moves as computed by hand", async ({
  openPhone,
  openBrowser,
  playIn,
  product,
}) => {
  const world = await playIn("Kebon Kosong");
  const phone = await openPhone(world);
  const receipt = await submitQuickly(phone.request, world);
  await endQuickly(product, world, receipt.code);

  // A quarter of our own for this kelurahan, whatever the demonstration responses: four respondents at the counter.
  const office = await openBrowser();
  await product.sql`
    with unit as (select id from unit where code = ${world.office}),
    gone as (delete from survey_answer where unit_id = (select id from unit))
    delete from survey_tally where unit_id = (select id from unit)`;
  for (const levels of ["444444444", "333333333", "332433323", "433444433"]) {
    await office.context().clearCookies();
    await office.goto(`/survei?unit=${world.office}`);
    await answer(office, levels);
    await expect(office.getByRole("heading", { name: t("survey.thanksTitle") })).toBeAttached();
  }
  await openReport(office, world.office);
  await expect(indexOn(office)).toHaveText("–");

  const invite = phone.getByRole("link", { name: t("survey.inviteAction") });
  await expect(async () => {
    await phone.goto(`/lacak/${receipt.code}#kode=${receipt.secret}`);
    await expect(invite).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: minutes(1) });
  await invite.click();
  await phone.waitForURL(/\/survei\/undangan\?tautan=[\w-]{12}$/);
  const address = phone.url();
  await answer(phone, "221423212");
  await expect(phone.getByRole("heading", { name: t("survey.thanksTitle") })).toBeAttached();

  // (36 + 27 + 26 + 32 + 19) × 25 / (5 × 9) = 77.777…
  await openReport(office, world.office);
  await expect(indexOn(office)).toHaveText("77,78");
  const card = office.getByRole("region", { name: t("survey.report.index"), exact: true });
  await expect(card).toContainText(t("survey.report.grades.B"));

  await phone.goto(address);
  await expect(phone.getByRole("heading", { name: t("survey.answeredTitle") })).toBeAttached();
  await expect(phone.getByRole("button", { name: t("survey.submit") })).toHaveCount(0);
  const tautan = new URL(address).searchParams.get("tautan") ?? "";
  const form = Object.fromEntries(elements.map((element) => [element, "4"]));
  const again = await phone.request.post("/api/survei", { form: { tautan, ...form } });
  expect(again.url()).toContain("gagal=survey_answered");
  await phone.goto(`/lacak/${receipt.code}#kode=${receipt.secret}`);
  await expect(phone.getByText(t("survey.inviteDone"))).toBeVisible();
  await openReport(office, world.office);
  await expect(indexOn(office)).toHaveText("77,78");
});

test("a visitor without JavaScript rates an office once a quarter, and is told which fields are missing", async ({
  openBrowser,
}) => {
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto("/survei?unit=dinas-sosial");
  const pass = await page.locator("input[name=pass]").inputValue();
  const answers = Object.fromEntries(elements.map((element) => [element, "3"]));
  const half = { pass, unit: "dinas-sosial", U1: "3" };
  const refused = await page.request.post("/api/survei", { form: half });
  expect(await refused.text()).toContain(t("survey.refusal.answer_missing"));
  await answer(page, "333333333");
  await expect(page.getByRole("heading", { name: t("survey.thanksTitle") })).toBeAttached();
  const kept = (await page.context().cookies()).find(({ name }) => name === "survei");
  expect(kept).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await page.goto("/survei");
  await expect(page.getByText(t("survey.answeredOpenText"))).toBeVisible();
  const again = await page.request.post("/api/survei", { form: { pass, unit: "dinas-sosial", ...answers } });
  expect(await again.text()).toContain(t("survey.answeredOpenText"));
});

test("a survey that is sent offline stays on its page, survives a reload, and is sent later", async ({
  openBrowser,
}) => {
  const page = await openBrowser();
  await page.goto("/survei?unit=dinas-sosial");
  await page.context().setOffline(true);
  await answer(page, "333333333");
  await expect(page.getByText(t("survey.offline"))).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  const last = page.getByRole("group", { name: t("survey.q.U9.text") });
  await expect(last.getByRole("radio", { name: t("survey.q.U9.l3"), exact: true })).toBeChecked();
  await page.getByRole("button", { name: t("survey.submit") }).click();
  await expect(page.getByRole("heading", { name: t("survey.thanksTitle") })).toBeAttached();
});

test("an unknown survey invitation says so and links to the open survey", async ({ page }) => {
  await page.goto(tokenLink("survey", "tebakan-tebakan-tebaka"));
  await expect(page.getByText(t("tokenLink.unknown"))).toBeVisible();
  await page.getByRole("link", { name: t("survey.openSurvey") }).click();
  await expect(page.getByRole("button", { name: t("survey.submit") })).toBeVisible();
});

test("the public downloads the survey summary, and only permitted roles the respondents' rows", async ({
  request,
  seat,
}) => {
  expect((await request.get("/api/survei/ekspor?format=csv")).status()).toBe(200);
  expect((await request.get("/api/survei/ekspor?isi=responden")).status()).toBe(401);
  const governor = await seat("governor", "biro-pemerintahan", "Ayu Wulandari");
  const book = await governor.request.get("/api/survei/ekspor?isi=responden&format=xlsx");
  expect(book.status()).toBe(200);
  expect((await book.body()).subarray(0, 2).toString()).toBe("PK");
});
