import { expect, type Page } from "@playwright/test";
import { openMailbox } from "@/server/notification/testing/open-mailbox";
import { findViolations } from "./fixtures/inspect";
import { fillSignIn, loginAs } from "./fixtures/people";
import { test as base, deskScreen, phoneScreen } from "./fixtures/story";
import { t } from "./fixtures/translator";

const biro = "biro-pemerintahan";
const password = "empat payung di halte";

/** Waits for an e-mail to this address that holds `part`. Returns its text. */
type ReadMail = (email: string, part: string) => Promise<string>;
const test = base.extend<{ readMail: ReadMail }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  readMail: async ({}, use, { config }) => {
    const { mails, open, close } = openMailbox(Number(config.metadata.mailPort));
    await open();
    await use(async (email, part) => {
      const find = () => {
        const texts = mails.filter(({ to }) => to === email).map(({ text }) => text.replaceAll("=\r\n", ""));
        return texts.find((text) => text.includes(part));
      };
      await expect.poll(find, { timeout: 45_000 }).toBeDefined();
      return find() ?? "";
    });
    await close();
  },
});

async function typeTwice(page: Page): Promise<void> {
  await page.getByLabel(t("password.new"), { exact: true }).fill(password);
  await page.getByLabel(t("password.again")).fill(password);
}

test("an officer who forgot the password sets another by the link in an e-mail, which works once", async ({
  employ,
  openBrowser,
  readMail,
}) => {
  const rina = await employ("verifier", biro, "Rina Kartika");
  const desk = await openBrowser({ viewport: deskScreen });
  await loginAs(desk, rina);
  const phone = await openBrowser({ viewport: phoneScreen });
  await phone.goto("/masuk");
  await phone.getByRole("link", { name: t("password.forgot") }).click();
  // Both pages have a field of this name.
  await expect(phone).toHaveURL(/\/masuk\/lupa$/);
  await phone.getByLabel(t("password.email")).fill(rina.email.toUpperCase());
  await phone.getByRole("button", { name: t("password.ask") }).click();
  await expect(phone.getByText(t("password.asked"))).toBeVisible();
  expect(await findViolations(phone)).toEqual([]);

  const link = /http\S+\/masuk\/kata-sandi#[\w-]+/.exec(
    await readMail(rina.email, "/masuk/kata-sandi#"),
  )?.[0];
  await phone.goto(link ?? "");
  await typeTwice(phone);
  await expect(phone).toHaveURL(/\/masuk\/kata-sandi$/);
  expect(await findViolations(phone)).toEqual([]);
  await phone.getByRole("button", { name: t("password.reset") }).click();
  await expect(phone.getByText(t("password.resetDone"))).toBeVisible();
  await desk.goto("/petugas");
  await expect(desk).toHaveURL(/\/masuk/);

  await phone
    .getByRole("link", { name: t("password.signIn"), exact: true })
    .last()
    .click();
  await fillSignIn(phone, { email: rina.email, password });
  await phone.waitForURL(/\/petugas/);
  await readMail(rina.email, "/masuk/lupa");
  const thief = await openBrowser();
  await thief.goto(link ?? "");
  await expect(thief.getByText(t("error.reset_over"))).toBeVisible();
});

test("an officer changes the password, and a stranger's address gets the same words", async ({
  employ,
  openBrowser,
}) => {
  const dewi = await employ("verifier", biro, "Dewi Lestari");
  const [desk, other] = [await openBrowser({ viewport: deskScreen }), await openBrowser()];
  for (const page of [desk, other]) await loginAs(page, dewi);
  await desk.goto("/petugas/akun");
  await desk.getByLabel(t("password.current")).fill("bukan kata sandinya");
  await typeTwice(desk);
  await desk.getByRole("button", { name: t("password.change") }).click();
  await expect(desk.getByText(t("error.password_wrong"))).toBeVisible();
  await desk.getByLabel(t("password.current")).fill(dewi.password);
  await desk.getByRole("button", { name: t("password.change") }).click();
  await expect(desk.getByText(t("password.changed"))).toBeVisible();
  await desk.goto("/petugas");
  await expect(desk.getByText(dewi.name)).toBeVisible();
  await other.goto("/petugas");
  await expect(other).toHaveURL(/\/masuk/);
  await other.goto("/masuk/lupa");
  await other.getByLabel(t("password.email")).fill("tiada@contoh.id");
  await other.getByRole("button", { name: t("password.ask") }).click();
  await expect(other.getByText(t("password.asked"))).toBeVisible();
});
