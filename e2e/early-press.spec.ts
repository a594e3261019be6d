import { expect, type Page } from "@playwright/test";
import { hire } from "@/db/testing/factories";
import { secretPath } from "@/server/domain/complaint/secret";
import { submitQuickly } from "./fixtures/citizen";
import { moveQuickly } from "./fixtures/course";
import type { World } from "./fixtures/people";
import type { Product } from "./fixtures/product";
import { test as base } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Question = { code: string; secret: string };

const test = base.extend<{ askIn: (kelurahan: string) => Promise<Question> }>({
  askIn: async ({ playIn, product, request }, use) => {
    await use(async (kelurahan) => askOf(product, request, await playIn(kelurahan)));
  },
});

/** A complaint with an open question to its reporter. */
async function askOf(product: Product, request: Parameters<typeof submitQuickly>[0], world: World) {
  const { code, secret } = await submitQuickly(request, world);
  const officer = await hire(product.db, "kelurahan", world.office);
  await moveQuickly(product, officer, code, "ask", { publicNote: "Di sisi jalan yang mana?" });
  return { code, secret };
}

const words = "Di sisi utara, depan apotek.";
const answerOf = (page: Page) => page.getByLabel(t("track.answer"), { exact: true });
const pressAnswer = (page: Page) =>
  page.getByRole("button", { name: t("action.answer"), exact: true }).click();
const countAnswers = ({ sql }: Product, code: string) =>
  sql`select e.id from complaint_event e join complaint c on c.id = e.complaint_id
    where c.code = ${code} and e.kind = 'answer'`.then(({ length }) => length);

/** Holds every script back. Returns how to let all through, now and from then on. */
async function holdScripts(page: Page) {
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\.js(?:\?|$)/, async (route) => {
    await gate;
    await route.continue();
  });
  return letThrough;
}

test("an answer that is pressed before the scripts run keeps its words, and the next press sends it once", async ({
  askIn,
  openBrowser,
  product,
}) => {
  const { code, secret } = await askIn("Petojo Utara");
  const page = await openBrowser();
  await page.goto(secretPath("lacak", code, secret));
  await expect(answerOf(page)).toBeVisible();
  const letThrough = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await answerOf(page).fill(words);
  await pressAnswer(page);
  await expect(page).toHaveURL(`/lacak/${code}`);
  await expect(answerOf(page)).toHaveValue(words);
  letThrough();
  await page.waitForLoadState("load");
  await expect(page.locator("form", { has: answerOf(page) })).toHaveJSProperty("noValidate", true);
  await expect(answerOf(page)).toHaveValue(words);
  await pressAnswer(page);
  await expect(answerOf(page)).toHaveCount(0);
  await expect(page.getByTestId("timeline")).toContainText(words);
  expect(await countAnswers(product, code)).toBe(1);
});

test("without scripts the words of an answer stay, and the page says where it can be given", async ({
  askIn,
  openBrowser,
}) => {
  const { code, secret } = await askIn("Petojo Utara");
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto(`/lacak/${code}?kode=${secret}`);
  await expect(page).toHaveURL(`/lacak/${code}`);
  const said = page.getByRole("region", { name: t("track.question") }).locator("noscript p");
  await expect(said).toBeVisible();
  await expect(said).toHaveText(`${t("track.needsScript")} ${t("track.answerElsewhere")}`);
  await answerOf(page).fill(words);
  await pressAnswer(page);
  await page.getByText(t("redaction.title"), { exact: true }).click();
  const hidden = page.getByLabel(t("redaction.words"));
  await hidden.fill("apotek");
  await hidden.press("Enter");
  await expect(page).toHaveURL(`/lacak/${code}`);
  await expect(answerOf(page)).toHaveValue(words);
  await expect(hidden).toHaveValue("apotek");
});

test("an answer in an old tab says that the question was answered, and shows the page anew", async ({
  askIn,
  openBrowser,
  product,
}) => {
  const { code, secret } = await askIn("Petojo Utara");
  const page = await openBrowser();
  await page.goto(secretPath("lacak", code, secret));
  await expect(answerOf(page)).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto(`/lacak/${code}`);
  await answerOf(tab).fill("Di sisi selatan.");
  await answerOf(page).fill(words);
  await pressAnswer(page);
  await expect(answerOf(page)).toHaveCount(0);
  await pressAnswer(tab);
  await expect(tab.getByText(t("track.meanwhile.answer"))).toBeVisible();
  await expect(answerOf(tab)).toHaveValue("Di sisi selatan.");
  await tab.getByRole("button", { name: t("track.showNow") }).click();
  await expect(tab.getByTestId("timeline")).toContainText(words);
  await expect(answerOf(tab)).toHaveCount(0);
  expect(await countAnswers(product, code)).toBe(1);
});

test("an officer reads until when a question can be answered", async ({ playIn, product, request, seat }) => {
  const world = await playIn("Petojo Utara");
  const { code } = await askOf(product, request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto(`/petugas/${code}`);
  const until = t("desk.answerUntil", { time: "" }).trim();
  await expect(officer.getByText(new RegExp(`^${until} .* WIB$`))).toBeVisible();
});
