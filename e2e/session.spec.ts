import { expect } from "@playwright/test";
import { fillSignIn, loginAs } from "./fixtures/people";
import { pressTwice } from "./fixtures/press-twice";
import { deskScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

test("a visitor of an officers' page signs in first and returns to that page", async ({
  openBrowser,
  employ,
}) => {
  const person = await employ("verifier", "biro-pemerintahan", "Dewi Lestari");
  const page = await openBrowser();
  await page.goto("/petugas?tampilan=closed&status=resolved");
  await expect(page).toHaveURL(/\/masuk\?ke=/);
  await fillSignIn(page, { ...person, password: "bukan kata sandinya" });
  await expect(page.getByText(t("signIn.wrong"))).toBeVisible();
  await expect(page.getByLabel(t("signIn.email"))).toHaveValue(person.email);
  await fillSignIn(page, person);
  await expect(page).toHaveURL("/petugas?tampilan=closed&status=resolved");
  await expect(page.getByText(person.name)).toBeVisible();
});

test("signing out ends the session, and a copy of its cookie is worth nothing", async ({
  openBrowser,
  employ,
}) => {
  const page = await openBrowser();
  await loginAs(page, await employ("verifier", "biro-pemerintahan", "Dewi Lestari"));
  const copied = await page.context().cookies();
  await page.getByRole("button", { name: t("nav.signOut") }).click();
  await expect(page).toHaveURL(/\/masuk/);
  await page.goto("/petugas");
  await expect(page).toHaveURL(/\/masuk/);
  await page.context().addCookies(copied);
  await page.goto("/petugas");
  await expect(page).toHaveURL(/\/masuk/);
});

test("a session ended from another browser is signed out at once", async ({ openBrowser, employ }) => {
  const person = await employ("verifier", "biro-pemerintahan", "Dewi Lestari");
  const lost = await openBrowser({ userAgent: "Ponsel yang hilang" });
  await loginAs(lost, person);
  const own = await openBrowser({ viewport: deskScreen });
  await loginAs(own, person);
  await own.goto("/petugas/akun");
  const session = own.getByRole("listitem").filter({ hasText: "Ponsel yang hilang" });
  await pressTwice(session.getByRole("button", { name: t("account.revoke") }));
  await expect(session).toHaveCount(0);
  await lost.reload();
  await expect(lost).toHaveURL(/\/masuk/);
  await own.reload();
  await expect(own).toHaveURL("/petugas/akun");
});

test("a sign-in redirects only to officers' pages, whatever the URL asks for", async ({
  openBrowser,
  employ,
}) => {
  const page = await openBrowser();
  await page.goto("/masuk?ke=https%3A%2F%2Fcontoh.id%2Fpetugas");
  await fillSignIn(page, await employ("verifier", "biro-pemerintahan", "Dewi Lestari"));
  await expect(page).toHaveURL("/petugas");
});
