import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readSecret } from "@/bin/launch/settings.mjs";
import { openCounterpart } from "@/bin/simulate/counterpart";
import { deliverMessages } from "@/bin/simulate/deliver-all";
import { type PlannedMessage, planMessages } from "@/bin/simulate/plan";
import { setUpChannels } from "@/bin/simulate/set-up";
import { openSpeakers } from "@/bin/simulate/speakers";
import { checkPlan } from "./channels/check";
import { type RunningProduct, startProduct } from "./scale/product";

const { values } = parseArgs({
  options: {
    total: { type: "string", default: "10000" },
    kills: { type: "string", default: "3" },
    channels: { type: "string" },
    port: { type: "string", default: "3179" },
  },
});

const programs = ["bin/serve.mjs", "server/worker/main.ts"];

/** kill -9 of server and worker; their supervisor restarts them. */
function killBoth(): void {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  for (const line of lines) {
    const [pid, parent, ...words] = line.trim().split(/\s+/);
    if (parent === String(process.pid) && programs.some((one) => words.includes(one)))
      process.kill(Number(pid), "SIGKILL");
  }
}

/** E-mails are pulled every 15 seconds, so they are waited for separately. */
const isFetched = (channelCode: string) => channelCode === "email";

/** Until every first message of these channels is a complaint or a dead letter and nothing waits. */
async function untilHandled(
  { sql }: RunningProduct,
  plan: readonly PlannedMessage[],
  channelCodes: readonly string[],
) {
  const first = plan.filter((one) => one.kind !== "repeat" && channelCodes.includes(one.channelCode)).length;
  for (let tries = 0; tries < 6_000; tries += 1) {
    const [row] = await sql<{ done: number; waits: boolean }[]>`
      select exists (select from channel_arrival where state in ('queued', 'failed') and channel_code = any(${[...channelCodes]})) as waits,
        (select count(*)::int from complaint where channel_code = any(${[...channelCodes]}))
        + (select count(*)::int from channel_arrival where state = 'dead' and channel_code = any(${[...channelCodes]})) as done`;
    if (row && !row.waits && row.done >= first) return;
    await sleep(100);
  }
  process.stderr.write("after ten minutes messages are still missing\n");
}

/** All channels at once: messages with duplicates and garbage, while server and worker are killed. */
async function measure() {
  process.env.OUTBOUND_PRIVATE = "on";
  const folder = mkdtempSync(path.join(tmpdir(), "channels-"));
  const product = await startProduct(folder, Number(values.port));
  const counterpart = await openCounterpart();
  const chosen = await openSpeakers(values.channels?.split(","));
  const sides = { productUrl: product.url, counterpartUrl: counterpart.url };
  try {
    const keyed = { db: product.db, secretKey: readSecret(folder) };
    await setUpChannels(keyed, chosen, sides, { takeOver: true });
    await product.start();
    const channelCodes = chosen.map(({ channelCode }) => channelCode);
    const total = Number(values.total);
    const plan = planMessages({ total, channelCodes, repeatPercent: 20, garbagePercent: 5, seed: 1 });
    const kills = Number(values.kills);
    const victims = new Set(
      Array.from({ length: kills }, (_, index) => Math.round(((index + 1) * total) / (kills + 1))),
    );
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1_000;
    await deliverMessages(plan, chosen, sides, { perMinute: null, clients: 12 }, (count) => {
      if (victims.has(count)) killBoth();
    });
    const handedOverSeconds = seconds();
    const pushed = channelCodes.filter((code) => !isFetched(code));
    await untilHandled(product, plan, pushed);
    const pushedSeconds = seconds();
    await untilHandled(product, plan, channelCodes);
    const handledSeconds = seconds();
    const countOf = (codes: readonly string[]) =>
      plan.filter((one) => codes.includes(one.channelCode)).length;
    const verdict = await checkPlan(product.sql, plan);
    await sleep(5_000);
    const figures = {
      channels: channelCodes,
      total,
      kills,
      handedOverPerSecond: Math.round(total / handedOverSeconds),
      pushed: {
        messages: countOf(pushed),
        handledPerSecond: Math.round(countOf(pushed) / Math.max(pushedSeconds, handedOverSeconds)),
      },
      fetched: {
        messages: total - countOf(pushed),
        afterSeconds: Math.round(handledSeconds - handedOverSeconds),
      },
      ...verdict,
      answers: counterpart.count(),
      answersByMail: chosen.reduce((sum, one) => sum + (one.countAnswers?.() ?? 0), 0),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    const isWhole =
      verdict.lost + verdict.twice + verdict.unforeseen === 0 && verdict.deadLetters === verdict.garbage;
    if (!isWhole) process.exitCode = 1;
  } finally {
    await Promise.all(chosen.map((speaker) => speaker.close?.()));
    await counterpart.close();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

measure().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
