import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { findViolations } from "./fixtures/inspect";
import { type Accounts, openIssuer } from "./fixtures/issuer";
import { pressTwice } from "./fixtures/press-twice";
import { test as base, deskScreen } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Issuer = Awaited<ReturnType<typeof openIssuer>> & { button: string };
const test = base.extend<{ issuer: Issuer }>({
  issuer: async ({ baseURL }, use, { config }) => {
    const told = config.metadata.accounts as Accounts;
    const issuer = await openIssuer(told, baseURL ?? "");
    await use({ ...issuer, button: t("signIn.by", { name: told.name }) });
    await issuer.close();
  },
});

/** From the product's sign-in to the issuer's form, and back with one of its accounts. */
async function enterBy(page: Page, { button }: Issuer, account: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByRole("button", { name: button }).click();
  await page.getByLabel("Akun").fill(account);
  await page.getByRole("button", { name: "Masuk" }).click();
}

const biro = "biro-pemerintahan";
const verified = (email: string) => ({ email, email_verified: true });

test("an officer signs in by an organisation account, which stays theirs when their e-mail address goes to another", async ({
  issuer,
  employ,
  openBrowser,
  seat,
}) => {
  const rina = await employ("verifier", biro, "Rina Kartika");
  const [own, successor] = [randomUUID(), randomUUID()];
  issuer.accounts.set(own, verified(rina.email.toUpperCase()));
  const page = await openBrowser({ viewport: deskScreen });
  await page.goto("/masuk");
  await expect(page.getByRole("button", { name: issuer.button })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await enterBy(page, issuer, own);
  await expect(page).toHaveURL(/\/petugas$/);
  await expect(page.getByText(rina.name)).toBeVisible();

  issuer.accounts.set(own, verified(`rina-baru-${own}@contoh.id`));
  issuer.accounts.set(successor, verified(rina.email));
  const later = await openBrowser({ viewport: deskScreen });
  await enterBy(later, issuer, own);
  await expect(later).toHaveURL(/\/petugas$/);
  await expect(later.getByText(rina.name)).toBeVisible();

  const stranger = await openBrowser({ viewport: deskScreen });
  await enterBy(stranger, issuer, successor);
  await expect(stranger.getByText(t("signIn.otherAccount"))).toBeVisible();
  await stranger.goto("/petugas");
  await expect(stranger).toHaveURL(/\/masuk/);

  const admin = await seat("administrator", biro, "Agus Salim");
  await admin.goto(`/admin/orang?cari=${encodeURIComponent(rina.email)}`);
  await admin.getByRole("link", { name: rina.name }).first().click();
  await expect(admin.getByRole("heading", { name: t("admin.issuerAccount") })).toBeVisible();
  await pressTwice(admin.getByRole("button", { name: t("admin.releaseAccount") }));
  await expect(admin.getByRole("heading", { name: t("admin.issuerAccount") })).toHaveCount(0);
  const renewed = await openBrowser({ viewport: deskScreen });
  await enterBy(renewed, issuer, successor);
  await expect(renewed).toHaveURL(/\/petugas$/);
  await expect(renewed.getByText(rina.name)).toBeVisible();
});

test("a person who was not invited, or whose e-mail address is not verified, cannot sign in and is told why", async ({
  issuer,
  employ,
  openBrowser,
}) => {
  const dewi = await employ("verifier", biro, "Dewi Lestari");
  const [unknown, unverified] = [randomUUID(), randomUUID()];
  issuer.accounts.set(unknown, verified(`${unknown}@contoh.id`));
  issuer.accounts.set(unverified, { email: dewi.email, email_verified: false });
  for (const account of [unknown, unverified]) {
    const page = await openBrowser();
    await enterBy(page, issuer, account);
    await expect(page.getByText(t("signIn.notInvited"))).toBeVisible();
    await page.goto("/petugas");
    await expect(page).toHaveURL(/\/masuk/);
  }
});
