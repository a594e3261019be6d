import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { simpleParser } from "mailparser";
import { readSecret } from "@/bin/launch/settings.mjs";
import { openImap, openSmtp } from "@/bin/simulate/mail-servers";
import { setAccount } from "@/server/channels/accounts";
import { minutes } from "@/server/domain/duration";
import { plainLetter } from "@/server/gateway/testing/letters";
import {
  chooseCategory,
  fillText,
  pressSend,
  readReceipt,
  standHere,
  submitQuickly,
} from "./fixtures/citizen";
import { openFromQueue, take } from "./fixtures/officer";
import { test as base } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Mailbox = Awaited<ReturnType<typeof openImap>> & Pick<Awaited<ReturnType<typeof openSmtp>>, "mails">;
const test = base.extend<{ mailbox: Mailbox }>({
  mailbox: async ({ product, keep }, use, { config }) => {
    await keep("channel_account");
    const [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
    const values = { imapUrl: imap.url, smtpUrl: smtp.url, from: "Cepat Respon <dki@contoh.id>" };
    const keyed = { db: product.db, secretKey: readSecret(String(config.metadata.dataDir)) };
    await setAccount(keyed, { channelCode: "email", isOn: true, values }, new Date());
    await use({ ...imap, mails: smtp.mails });
    await Promise.all([imap.close(), smtp.close()]);
  },
});

const question = "Di sisi jalan yang mana lampunya?";
const reply = "Di sisi utara, depan apotek.";

test("a reporter gets the officer's question by e-mail, and a reply to it moves the clocks on", async ({
  mailbox,
  openPhone,
  playIn,
  request,
  seat,
}) => {
  const world = await playIn("Kartini");
  const address = `pelapor-${randomUUID().slice(0, 8)}@contoh.org`;
  const phone = await openPhone(world);
  await phone.goto("/lapor");
  await standHere(phone, world);
  await chooseCategory(phone, "lampu jalan mati", "Penerangan Jalan Umum");
  await fillText(phone, `Lampu di depan pos ronda ${address.slice(0, 16)} mati sejak tiga malam.`);
  await expect(phone.getByText(t("news.needs_email"))).toBeVisible();
  await phone.locator("summary", { hasText: t("report.contact") }).click();
  await phone.getByLabel(t("report.email")).fill(address);
  await expect(phone.getByText(t("news.email", { address }))).toBeVisible();
  await pressSend(phone);
  const { code } = await readReceipt(phone);

  const letter = async (words: string) => {
    const find = () => mailbox.mails.find(({ to, raw }) => to === address && raw.includes(words));
    // The worker remembers an account for five seconds.
    await expect.poll(() => find() !== undefined, { timeout: minutes(1) }).toBe(true);
    return simpleParser(find()?.raw ?? "");
  };
  expect((await letter(code)).text).toContain(`/lacak/${code}#kode=`);
  const office = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(office, code);
  await take(office, "ask", { note: question });
  const { subject, messageId = "" } = await letter(question);
  const headers = { From: address, "Message-ID": `<${randomUUID()}@contoh.org>`, "In-Reply-To": messageId };
  mailbox.put(plainLetter({ text: reply, headers: { ...headers, Subject: `Re: ${subject}` } }));
  await expect(async () => {
    await office.goto(`/petugas/${code}`);
    await expect(office.getByTestId("timeline").getByText(reply)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: minutes(1) });

  const silent = await submitQuickly(request, world);
  await openFromQueue(office, silent.code);
  await office.getByRole("button", { name: t("action.ask"), exact: true }).click();
  await expect(office.getByText(t("error.reporter_no_contact"))).toBeVisible();
  await expect(office.getByRole("button", { name: t("desk.confirmMove") })).toHaveCount(0);
});
