/** A message that a person can act on; printed without a stack. */
export class Refusal extends Error {}

const toldInWords = new Set([
  "ECONNREFUSED",
  "NOT_OWNER",
  "PUBLISHED_ACCOUNTS",
  "ROLE_UNUSABLE",
  "SESSION_LOST",
  "VAULT_KEYS",
]);

/** Whether an error's message says what to do, so that nobody needs its stack. */
export const isTold = (error) =>
  error instanceof Refusal || toldInWords.has(error.code) || error.message.startsWith("Wrong settings");

export const say = (text = "") => process.stdout.write(`${text}\n`);

/** Runs one step of a start with its duration, and a progress line every ten seconds. Returns the result of `work`. */
export async function step(name, work) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  say(`· ${name} …`);
  const alive = setInterval(() => say(`  ${name}: ${Math.round(seconds())} s so far`), 10_000);
  try {
    const result = await work();
    say(`✓ ${name}, ${seconds()} s`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

/** Runs a launcher: an error with words for a person ends it with these, any other with its stack, both with code 1. */
export async function launch(main) {
  try {
    await main();
  } catch (error) {
    say();
    say(isTold(error) ? error.message : (error.stack ?? String(error)));
    process.exit(1);
  }
}
