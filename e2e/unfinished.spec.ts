import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { minutes } from "@/server/domain/duration";
import { hashDraftKey } from "@/server/intake/hash-draft-key";
import { sendComplaint } from "./fixtures/citizen";
import { findViolations } from "./fixtures/inspect";
import type { Product } from "./fixtures/product";
import { test as base } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Fault = { heal: () => Promise<unknown> };

/** The database refuses complaints of these words until it is healed, or the story ends. */
async function openFault({ sql }: Product, words: string): Promise<Fault> {
  await sql.unsafe(`
    create function refuse_words() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create trigger words_refused before insert on complaint for each row
      when (new.text = '${words}') execute function refuse_words()`);
  return { heal: () => sql`drop function if exists refuse_words cascade` };
}

const words = "Jembatan kayu di atas kali patah di tengah.";
const test = base.extend<{ fault: Fault }>({
  fault: async ({ product }, use) => {
    const fault = await openFault(product, words);
    await use(fault);
    await fault.heal();
  },
});

const rowOf = (page: Page, section: "unfinished" | "deadMessages") =>
  page
    .getByRole("region", { name: t(`channelDesk.${section}`) })
    .getByRole("row", { name: /Situs Cepat Respon/ });

async function untilShown(page: Page, isShown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.goto("/admin/kanal");
    await isShown();
  }).toPass({ timeout: minutes(1) });
}

test("a message that got stuck is counted after a minute, given up with a reason, and tried again to its end", async ({
  fault,
  product: { sql },
  playIn,
  request,
  seat,
}) => {
  const [world, draftKey] = [await playIn("Kebon Melati"), randomUUID()];
  const change = (what: object) =>
    sql`update intake_message set ${sql(what)} where external_id like ${`${hashDraftKey(draftKey)}.%`} returning id`;
  const admin = await seat("administrator", "biro-pemerintahan", "Agus Salim");
  expect((await sendComplaint(request, world, { text: words, draftKey })).status()).toBe(500);
  await admin.goto("/admin/kanal");
  await expect(admin.getByText(t("channelDesk.noUnfinished"))).toBeVisible();

  const before = (ms: number) => new Date(Date.now() - ms);
  expect(await change({ received_at: before(minutes(2)), due_at: before(-minutes(2)) })).toHaveLength(1);
  await admin.reload();
  const waiting = rowOf(admin, "unfinished");
  await expect(waiting.getByRole("cell").nth(1)).toHaveText("1");
  await expect(admin.getByRole("link", { name: t("channelDesk.unfinishedStatus") })).toBeVisible();
  expect(await findViolations(admin)).toEqual([]);

  await change({ attempts: 7, due_at: before(0) });
  const dead = rowOf(admin, "deadMessages");
  await untilShown(admin, () => expect(dead).toBeVisible({ timeout: 1_000 }));
  await expect(dead).toContainText(t("channelDesk.failures.door_failed"));
  await expect(dead).not.toContainText("Jembatan");
  await expect(waiting).toHaveCount(0);
  expect(await findViolations(admin)).toEqual([]);

  await fault.heal();
  await dead.getByRole("button", { name: new RegExp(`^${t("channelDesk.tryAgain")}`) }).click();
  await expect(dead).toHaveCount(0);
  const made = () => sql`select code from complaint where text = ${words}`;
  await expect.poll(async () => (await made()).length, { timeout: minutes(1) }).toBe(1);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto(`/petugas/${(await made())[0]?.code}`);
  await expect(officer.getByText(words).first()).toBeVisible();
  await admin.reload();
  await expect(admin.getByText(t("channelDesk.noUnfinished"))).toBeVisible();
  await expect(admin.getByText(t("channelDesk.noDeadMessages"))).toBeVisible();
});
