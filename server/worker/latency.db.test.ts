import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "@/db/testing/world";
import { openMailbox } from "@/server/notification/testing/open-mailbox";

let world: World;
let worker: ChildProcess;
const mailbox = openMailbox();

beforeAll(async () => {
  world = await openWorld();
  await mailbox.open();
  worker = spawn(process.execPath, ["--import", "tsx", "server/worker/main.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: world.url,
      SMTP_URL: mailbox.url(),
      MAIL_FROM: "uji@contoh.id",
      PUBLIC_URL: "https://cepat.contoh.id",
      SECRET: "a secret that only the tests know",
    },
  });
  await world.sql`
    insert into notification_preference (staff_id, choices, digest_minutes, locale, updated_at)
    values (${world.staff.kelurahan.staffId}, '{"arrived": ["email"]}', 0, 'id', now())`;
});
afterAll(async () => {
  worker.kill("SIGKILL");
  await mailbox.close();
  await world.close();
});

/** Milliseconds from a complaint's commit until its e-mail has arrived. */
async function timeOfNews(): Promise<number> {
  const before = mailbox.mails.length;
  await world.report({}, new Date());
  const began = performance.now();
  while (mailbox.mails.length === before) {
    if (performance.now() - began > 60_000) throw new Error("no e-mail");
    await sleep(5);
  }
  return performance.now() - began;
}

test("a reply is sent within a second of its event, although most loops poll twice a minute", async () => {
  await timeOfNews();
  await sleep(2_000);
  const times = [await timeOfNews(), await timeOfNews(), await timeOfNews()];
  expect(Math.min(...times)).toBeLessThan(1_000);
});
