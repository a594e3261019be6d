import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "@/db/testing/until";
import { openWorld, type World } from "@/db/testing/world";
import { openMailbox } from "@/server/notification/testing/open-mailbox";
import { timelineLoops } from "./timeline-loops";

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

async function untilNewsArrives(): Promise<void> {
  const before = mailbox.mails.length;
  await world.submit({}, new Date());
  await until("the e-mail arrives", () => mailbox.mails.length > before);
}

test("five notifications in a row leave without waiting for the poll of their loop", async () => {
  await untilNewsArrives();
  const began = performance.now();
  for (let news = 0; news < 5; news += 1) await untilNewsArrives();
  const poll = timelineLoops(() => {}).find(({ name }) => name === "queueNotifications");
  // Each that waited would wait for almost a whole poll.
  expect(performance.now() - began).toBeLessThan(2 * (poll?.pollMs ?? 0));
});
