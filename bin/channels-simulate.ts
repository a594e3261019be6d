import { parseArgs } from "node:util";
import { connect } from "./connect";
import { openCounterpart } from "./simulate/counterpart";
import { deliverMessages } from "./simulate/deliver-all";
import { planMessages } from "./simulate/plan";
import { setUpChannels } from "./simulate/set-up";
import { openSpeakers, speakerCodes } from "./simulate/speakers";

const usage = `npm run channels:simulate -- [options]    (the product runs meanwhile)
  --per-minute N     messages a minute (60)
  --total N          stop after so many (one minute's worth)
  --channels a,b     only these (${speakerCodes.join(", ")})
  --repeats N        percent that come again (20)
  --garbage N        percent that nobody can read (5)
  --seed N           another number, other messages (the second of the day)
  --take-over        point channels that are in use at the simulator`;

const { values } = parseArgs({
  options: {
    "per-minute": { type: "string", default: "60" },
    total: { type: "string" },
    channels: { type: "string" },
    repeats: { type: "string", default: "20" },
    garbage: { type: "string", default: "5" },
    seed: { type: "string" },
    "take-over": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const wholeNumber = (text: string, name: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} takes a whole number.\n\n${usage}`);
  return Number(text);
};

/** Simulates every channel's provider against the running product, and receives its replies. */
async function run(): Promise<void> {
  if (values.help) return void process.stdout.write(`${usage}\n`);
  const perMinute = Math.max(1, wholeNumber(values["per-minute"], "per-minute"));
  const chosen = await openSpeakers(values.channels?.split(","));
  if (chosen.length === 0) throw new Error(`No such channel.\n\n${usage}`);
  const product = await connect();
  const counterpart = await openCounterpart();
  const countAnswers = () =>
    chosen.reduce((sum, one) => sum + (one.countAnswers?.() ?? 0), counterpart.count().answers);
  const sides = { productUrl: `http://127.0.0.1:${product.settings.PORT}`, counterpartUrl: counterpart.url };
  try {
    const keyed = { db: product.db, secretKey: product.settings.SECRET };
    await setUpChannels(keyed, chosen, sides, { takeOver: values["take-over"] });
    const plan = planMessages({
      total: wholeNumber(values.total ?? String(perMinute), "total"),
      channelCodes: chosen.map(({ channelCode }) => channelCode),
      repeatPercent: wholeNumber(values.repeats, "repeats"),
      garbagePercent: wholeNumber(values.garbage, "garbage"),
      seed: wholeNumber(values.seed ?? String(Math.floor(Date.now() / 1_000) % 86_400), "seed"),
    });
    // The product caches a channel's settings for five seconds.
    await new Promise((resolve) => setTimeout(resolve, 5_500));
    const report = (count: number) => {
      if (count % 100 === 0 || count === plan.length)
        process.stdout.write(`${count} of ${plan.length} handed over, ${countAnswers()} answers came back\n`);
    };
    await deliverMessages(plan, chosen, sides, { perMinute, clients: 8 }, report);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    process.stdout.write(`${countAnswers()} answers came back.\n`);
  } finally {
    await Promise.all(chosen.map((speaker) => speaker.close?.()));
    await counterpart.close();
    await product.close();
  }
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
