import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { findViolations } from "./fixtures/inspect";
import { fillSignIn } from "./fixtures/people";
import { pressTwice } from "./fixtures/press-twice";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const password = "empat kata sandi panjang";
const biro = "biro-pemerintahan";

/** The code of an authenticator app, so many steps of 30 seconds from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Returns the code that was typed: it is used, and never accepted again. */
async function enrol(page: Page, ownPassword: string): Promise<string> {
  await page.getByLabel(t("secondFactor.ownPassword")).fill(ownPassword);
  await page.getByRole("button", { name: t("secondFactor.begin"), exact: true }).click();
  await expect(page.getByRole("img", { name: t("secondFactor.picture") })).toBeVisible();
  const secret = await page.locator("code").innerText();
  const code = codeOf(secret);
  await page.getByLabel(t("secondFactor.code")).fill(code);
  await page.getByRole("button", { name: t("secondFactor.confirm"), exact: true }).click();
  await expect(
    page.getByRole("list", { name: t("secondFactor.codesTitle") }).getByRole("listitem"),
  ).toHaveCount(10);
  return code;
}

/** One administrator asks, another confirms. Returns the link that is shown to the second. */
async function invite(page: Page, second: Page, email: string): Promise<string> {
  await page.goto("/admin/orang");
  const form = page.getByRole("form", { name: t("admin.invite") });
  await form.getByLabel(t("admin.email")).fill(email);
  await form.getByLabel(t("admin.name")).fill("Rina Kartika");
  await form.getByLabel(t("admin.role")).selectOption(t("role.verifier"));
  await form.getByRole("combobox", { name: t("admin.unit"), exact: true }).fill("Biro Pemerintahan");
  await form.getByRole("listbox").getByRole("option", { name: "Biro Pemerintahan" }).first().click();
  await form.getByRole("button", { name: t("admin.inviteSubmit"), exact: true }).click();
  await expect(form.getByText(t("admin.waitsForSecond"))).toBeVisible();
  await page.goto("/petugas/persetujuan");
  const requestOn = (desk: Page) => desk.getByRole("listitem").filter({ hasText: email });
  await expect(requestOn(page).getByRole("button", { name: t("consent.withdraw") })).toBeVisible();
  await expect(requestOn(page).getByRole("button", { name: t("consent.confirm") })).toHaveCount(0);
  await second.goto("/admin");
  await second
    .getByRole("main")
    .getByRole("link", { name: t("admin.consents") })
    .click();
  await pressTwice(requestOn(second).getByRole("button", { name: t("consent.confirm") }));
  const link = second.getByLabel(t("consent.link"));
  await expect(link).toHaveValue(/^http.*\/undangan#token=\d+\./);
  expect(await findViolations(second)).toEqual([]);
  return link.inputValue();
}

test("a person whom two administrators invite sets a password and a second factor, and signs in with both", async ({
  seat,
  openBrowser,
}) => {
  const email = `rina-${Date.now()}@contoh.id`;
  const first = await seat("administrator", biro, "Agus Salim");
  const link = await invite(first, await seat("administrator", biro, "Siti Aminah"), email);
  const page = await openBrowser({ viewport: phoneScreen });
  await page.goto(link);
  await page.getByLabel(t("password.new"), { exact: true }).fill(password);
  await page.getByLabel(t("password.again")).fill(`${password}.`);
  await page.getByRole("button", { name: t("invitation.accept") }).click();
  await expect(page.getByText(t("password.differs"))).toBeVisible();
  await page.getByLabel(t("password.again")).fill(password);
  await page.getByRole("button", { name: t("invitation.accept") }).click();
  await page.waitForURL(/\/petugas$/);
  await page.goto("/petugas/akun");
  const spent = await enrol(page, password);
  const codes = page.getByRole("list", { name: t("secondFactor.codesTitle") });
  const recovery = await codes.getByRole("listitem").first().innerText();
  await page.getByRole("button", { name: t("secondFactor.codesKept") }).click();
  await expect(page.getByText(t("secondFactor.remove"))).toBeVisible();

  const other = await openBrowser();
  await other.goto(link);
  await expect(other.getByText(t("invitation.used"))).toBeVisible();
  await other.goto("/masuk");
  await fillSignIn(other, { email, password });
  await other.getByLabel(t("signIn.code")).fill(spent);
  await other.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
  await expect(other.getByText(t("signIn.codeWrong"))).toBeVisible();
  await other.getByLabel(t("signIn.code")).fill(recovery);
  await other.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
  await expect(other).toHaveURL(/\/petugas$/);
});

test("an officer who must have a second factor finds no other page before setting it up", async ({
  seat,
  employ,
  openBrowser,
  keep,
}) => {
  await keep("role_policy");
  const admin = await seat("administrator", biro, "Agus Salim");
  await admin.goto("/admin/orang");
  const box = admin.getByRole("checkbox", { name: t("role.inspectorate") });
  await box.click();
  await expect(box).toBeChecked();
  const page = await openBrowser({ viewport: deskScreen });
  await page.goto("/masuk");
  const budi = await employ("inspectorate", "inspektorat", "Budi Santoso");
  await fillSignIn(page, budi);
  await page.waitForURL("/faktor-kedua");
  await page.goto("/petugas");
  await expect(page).toHaveURL("/faktor-kedua");
  await enrol(page, budi.password);
  await page.getByRole("button", { name: t("secondFactor.codesKept") }).click();
  await expect(page).toHaveURL("/petugas/akun");
  await page.goto("/petugas");
  await expect(page).toHaveURL("/petugas");
  await box.click();
  await expect(box).not.toBeChecked();
  await admin.goto("/admin/riwayat?bagian=role_policy");
  await expect(admin.getByText(t("admin.fields.requiresSecondFactor")).first()).toBeVisible();
});

test("holidays come from a calendar file, after a look at them", async ({ seat, keep }) => {
  await keep("holiday");
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto("/admin/libur");
  const file = (text: string) => ({
    name: "libur.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(text),
  });
  const field = page.getByLabel(t("admin.icalFile"));
  await field.setInputFiles(file("bukan kalender"));
  await expect(page.getByText(t("error.ical_broken"))).toBeVisible();
  const event = (day: string, name: string) =>
    `BEGIN:VEVENT\r\nUID:${day}\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\n`;
  const events = event("20281225", "Hari Raya Natal 2028") + event("20281226", "Cuti bersama Natal 2028");
  await field.setInputFiles(file(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`));
  await expect(page.getByText(t("admin.icalSummary", { fresh: 2, renamed: 0, same: 0 }))).toBeVisible();
  await page.getByRole("button", { name: t("admin.icalSave", { count: 2 }) }).click();
  await expect(page.getByRole("row", { name: /Cuti bersama Natal 2028/ })).toBeVisible();
  await pressTwice(page.getByRole("button", { name: `${t("admin.strike")}: Cuti bersama Natal 2028` }));
  await expect(page.getByRole("row", { name: /Cuti bersama Natal 2028/ })).toHaveCount(0);
  await pressTwice(page.getByRole("button", { name: `${t("admin.strike")}: Hari Raya Natal 2028` }));
  await expect(page.getByRole("row", { name: /Natal 2028/ })).toHaveCount(0);
});

test("a routing rule is tried on the past, saved, and taken away again", async ({ seat, keep }) => {
  await keep("routing_rule");
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto("/admin/aturan");
  await page.getByText(t("admin.newRule")).click();
  await page.getByLabel(t("admin.ruleName")).last().fill("Semua jalan ke Satpol PP");
  await page.getByLabel(t("admin.group")).last().selectOption("Jalan dan trotoar");
  await page
    .getByRole("combobox", { name: t("admin.toUnit") })
    .last()
    .fill("Satpol PP");
  await page
    .getByRole("option", { name: /Satpol PP|Satuan Polisi/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: t("admin.tryOut") })
    .last()
    .click();
  await expect(page.getByText(/laporan publik terakhir akan disarankan ke unit lain/)).toBeVisible();
  await page
    .getByRole("button", { name: t("admin.save") })
    .last()
    .click();
  await expect(page.getByText(/1\. Semua jalan ke Satpol PP/)).toBeVisible();
  await pressTwice(page.getByRole("button", { name: `${t("admin.strike")}: Semua jalan ke Satpol PP` }));
  await expect(page.getByText(/1\. Semua jalan ke Satpol PP/)).toHaveCount(0);
});

test("a new deadline shows its effect on past complaints before it is saved", async ({ seat }) => {
  const page = await seat("administrator", biro, "Agus Salim");
  await page.goto("/admin/batas-waktu");
  await page.getByLabel(t("admin.completionDays")).fill("1");
  await page.getByRole("button", { name: t("admin.preview") }).click();
  await expect(page.getByText(/batas penyelesaian akan berbeda/)).toBeVisible();
});

test("only an administrator finds the administration", async ({ seat }) => {
  const page = await seat("verifier", biro, "Dewi Lestari");
  await expect(page.getByRole("link", { name: t("nav.admin") })).toHaveCount(0);
  await page.goto("/admin/orang");
  await expect(page.getByText(t("error.notFoundTitle"))).toBeVisible();
});
