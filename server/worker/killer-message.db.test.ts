import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Supervised, supervise, typeScript } from "@/bin/launch/processes.mjs";
import { workerEntry } from "@/bin/launch/settings.mjs";
import { insertRawMessages } from "@/db/queries/channels/raw-messages";
import { until } from "@/db/testing/until";
import { openWorld, type World } from "@/db/testing/world";
import { setAccount } from "@/server/channels/accounts";
import { backoffs } from "@/server/domain/delivery/backoff";
import { neverFinished } from "@/server/domain/delivery/state";
import { seconds } from "@/server/domain/duration";

const secretKey = "a secret that only the tests know";
const hangs = "tidak pernah selesai";
const dies = "langsung mati";
/** A worker with a fault in its reading of messages: the next one that nobody knows of. */
const faulty = `
  const read = JSON.parse;
  JSON.parse = (text, ...rest) => {
    while (String(text).includes("${hangs}"));
    if (String(text).includes("${dies}")) process.kill(process.pid, "SIGKILL");
    return read(text, ...rest);
  };`;

let world: World;
let worker: Supervised;

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  world = await openWorld();
  const gateway = { secret: "rahasia gateway 1708", sendUrl: "https://gateway.contoh.id/kirim" };
  const account = { channelCode: "sms_1708", isOn: true, values: gateway };
  await setAccount({ db: world.db, secretKey }, account, new Date());
});
beforeEach(() => {
  const preload = ["--import", `data:text/javascript,${encodeURIComponent(faulty)}`];
  const env = { ...process.env, DATABASE_URL: world.url, SECRET: secretKey };
  const watch = { stuckMs: seconds(4), firstWaitMs: 50 };
  worker = supervise("worker", [...preload, ...typeScript, workerEntry], env, watch);
});
afterEach(() => worker.stop(seconds(5)));
afterAll(async () => {
  await world.close();
  vi.restoreAllMocks();
});

const from = () => `62813${Math.floor(Math.random() * 90_000_000 + 10_000_000)}`;

async function receive(...texts: string[]): Promise<number[]> {
  const rows = texts.map((text) => {
    const message = { id: crypto.randomUUID(), from: from(), text, sentAt: new Date().toISOString() };
    const body = Buffer.from(JSON.stringify(message));
    const digest = createHash("sha256").update(body).digest();
    return { channelCode: "sms_1708", receivedAt: new Date(), digest, contentType: "application/json", body };
  });
  return insertRawMessages(world.db, rows);
}

const stateOf = async (id: number | undefined) => {
  const [row] =
    await world.sql`select state, attempts, last_error from channel_arrival where id = ${id ?? 0}`;
  return row;
};
const isHandled = async (text: string) =>
  (await world.sql`select from complaint where text like ${`%${text}%`}`).length === 1;
/** Leases of killed workers end at once, and the worker is told. */
async function endLeases(): Promise<void> {
  await world.sql`update channel_arrival set due_at = now() where state in ('queued', 'failed')`;
  await world.sql`select pg_notify('work', 'arrivals')`;
}

it.each([
  ["hangs", hangs],
  ["dies", dies],
])(
  "a message at which the worker %s becomes a dead letter; those beside and after it are handled",
  async (_what, deadly) => {
    const [beside, after] = [
      `Lampu mati di samping yang ${deadly.toUpperCase()}`,
      `Got mampet sesudah yang ${deadly.toUpperCase()}`,
    ];
    const [killer] = await receive(`Jalan rusak, ${deadly}`, beside);
    await until("it is attempted", async () => (await stateOf(killer))?.attempts > 0);
    await receive(after);
    await until("the later one is handled by the next worker", () => isHandled(after));
    // The attempts between would be as the first.
    await world.sql`update channel_arrival set attempts = ${backoffs.arrivals.maxAttempts - 1} where id = ${killer ?? 0}`;
    await until("it is given up, and the one beside it is handled", async () => {
      await endLeases();
      return (await stateOf(killer))?.state === "dead" && (await isHandled(beside));
    });
    expect(await stateOf(killer)).toMatchObject({ last_error: neverFinished });
  },
);
