import { expect, type Page } from "@playwright/test";
import { hire, uploadPhoto } from "@/db/testing/factories";
import { secretPath } from "@/server/domain/complaint/secret";
import { chooseCategory, fillText, standHere, submitQuickly } from "./fixtures/citizen";
import { moveQuickly } from "./fixtures/course";
import { endQuickly } from "./fixtures/ending";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

/** A word, a link and emoji that no line holds. */
const endless = `${"panjang".repeat(43)} https://contoh.id/${"peta".repeat(45)} ${"👨‍👩‍👧‍👦🚧".repeat(40)}`;
const narrow = { width: 320, height: 640 };

const turnOf = (page: Page) => page.getByTestId("turn");
const room = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a question makes it the reporter's turn, on top of the page, and the answer gives it back", async ({
  openPhone,
  playIn,
  product,
  request,
}) => {
  const world = await playIn("Cikini");
  const { code, secret } = await submitQuickly(request, world);
  const office = await hire(product.db, "kelurahan", world.office);
  const phone = await openPhone(world);
  await phone.goto(`/lacak/${code}`);
  await expect(turnOf(phone)).toContainText("menunggu ditangani");
  await moveQuickly(product, office, code, "ask", { publicNote: "Di sisi jalan yang mana?" });
  await phone.reload();
  await expect(turnOf(phone)).toContainText(t("turn.now.answer", { viewer: "public" }));
  await expect(turnOf(phone).getByRole("definition").first()).toHaveText(t("turn.party.reporter"));
  await phone.goto(secretPath("lacak", code, secret));
  await expect(turnOf(phone)).toContainText(t("turn.now.answer", { viewer: "reporter" }));
  await expect(turnOf(phone).getByRole("definition").first()).toHaveText(t("turn.party.you"));
  const answer = phone.getByLabel(t("track.answer"), { exact: true });
  const top = await answer.evaluate((field) => field.getBoundingClientRect().top + scrollY);
  expect(top).toBeLessThan(844);
  await answer.fill("Di sisi utara.");
  await phone.getByRole("button", { name: t("action.answer"), exact: true }).click();
  await expect(turnOf(phone)).toContainText("menunggu ditangani");
  await expect(phone.getByTestId("progress").getByRole("listitem")).toHaveCount(5);
  await phone.getByText(t("turn.why"), { exact: true }).click();
  await expect(phone.getByText(/waktu berhenti, menunggu jawaban pelapor/).first()).toBeVisible();
});

test("before and after are compared by keys and by touch, and stand side by side without scripts", async ({
  openBrowser,
  openPhone,
  playIn,
  product,
  request,
}) => {
  const world = await playIn("Menteng");
  const photos = [await uploadPhoto(product.db)];
  const { code } = await submitQuickly(request, world, { photos });
  await endQuickly(product, world, code);
  const phone = await openPhone(world);
  await phone.goto(`/lacak/${code}`);
  const slider = phone.getByRole("slider", { name: t("turn.compare") });
  const after = phone.getByTestId("after");
  await expect(after).toHaveCSS("clip-path", "inset(0px 0px 0px 50%)");
  await expect(phone.locator(".photo-slider-handle")).toBeVisible();
  await slider.press("ArrowRight");
  await slider.press("ArrowRight");
  await expect(after).toHaveCSS("clip-path", "inset(0px 0px 0px 60%)");
  const box = await phone.getByTestId("slider").boundingBox();
  if (!box) throw new Error("no slider");
  await phone.touchscreen.tap(box.x + box.width / 4, box.y + box.height / 2);
  await expect(after).toHaveCSS("clip-path", "inset(0px 0px 0px 25%)");

  const plain = await openBrowser({ javaScriptEnabled: false });
  await plain.goto(`/lacak/${code}`);
  const [left, right] = [
    await plain.getByTestId("before").boundingBox(),
    await plain.getByTestId("after").boundingBox(),
  ];
  expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0));
  await expect(plain.getByRole("slider")).toHaveCount(0);
  await expect(plain.getByTestId("slider").locator("[style]")).toHaveCount(0);
});

test("words, links and emoji of any length widen no page of 320 px", async ({
  openBrowser,
  playIn,
  product,
  request,
}) => {
  const world = await playIn("Pegangsaan");
  const words = { text: endless, landmark: "gang".repeat(50) };
  const { code, secret } = await submitQuickly(request, world, words);
  const office = await hire(product.db, "kelurahan", world.office);
  await moveQuickly(product, office, code, "ask", { publicNote: endless });
  const page = await openBrowser({
    viewport: narrow,
    geolocation: { ...world.point, accuracy: 8 },
    permissions: ["geolocation"],
  });
  const wide: Record<string, number> = {};
  for (const address of [
    `/lacak/${code}`,
    `/kelurahan/${world.kelurahanCode}`,
    secretPath("lacak", code, secret),
  ]) {
    await page.goto(address);
    await expect(page.getByText("panjangpanjang").first()).toBeVisible();
    wide[address] = await room(page);
  }
  await page.getByLabel(t("track.answer"), { exact: true }).fill(endless);
  await page.getByRole("button", { name: t("action.answer"), exact: true }).click();
  await expect(page.getByTestId("timeline").getByText("panjangpanjang")).toHaveCount(2);
  wide.answered = await room(page);
  await page.goto("/lapor");
  await standHere(page, world);
  await chooseCategory(page, "lampu jalan mati", "Penerangan Jalan Umum");
  await expect(page.locator(`a[href="/lacak/${code}"]`)).toContainText(t("stage.waiting"));
  await fillText(page, endless);
  await page.getByRole("radio", { name: t("report.public") }).check();
  await expect(page.getByText(t("report.preview"))).toBeVisible();
  wide["/lapor"] = await room(page);
  expect(Object.entries(wide).filter(([, over]) => over > 0)).toEqual([]);
});
