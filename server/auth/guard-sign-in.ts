import { DomainError } from "@/server/domain/errors";
import { knownAddressMs } from "@/server/domain/throttling/rate-limits";
import { env } from "@/server/env";
import { limit, rateLimiter, uncount } from "@/server/http/rate-limit";
import { log, traceOf } from "@/server/log";

type Attempt = {
  email: string;
  address: string;
  /** Called once in six hours while guesses lock the account. */
  onLock: () => Promise<void>;
};

const knownName = (email: string, address: string) => `sign-in at:${email} ${address}`;

/** Notes that this person has proved here to own the account: guesses from elsewhere no longer lock them out. */
export async function rememberAddress(email: string, address: string): Promise<void> {
  if (env.RATE_LIMIT === "off") return;
  await rateLimiter().remember(knownName(email.toLowerCase(), address), knownAddressMs);
}

/**
 * Runs a sign-in within its limits: only what fails is counted, and no lock lasts longer than a minute.
 * @throws TOO_MANY_REQUESTS · what `signIn` throws
 */
export async function guardSignIn(
  { address, onLock, ...attempt }: Attempt,
  signIn: () => Promise<string | null>,
): Promise<string | null> {
  const email = attempt.email.toLowerCase();
  const isKnown =
    env.RATE_LIMIT === "on" && (await rateLimiter().isRemembered(knownName(email, address), knownAddressMs));
  const giveBack = isKnown
    ? await countKnown(`${email} ${address}`)
    : await countUnknown({ address, account: email }, onLock);
  try {
    const sessionId = await signIn();
    if (sessionId === null) return null;
    await Promise.all([giveBack(), rememberAddress(email, address)]);
    return sessionId;
  } catch (refusal) {
    // The password was right; codes have a limit of their own.
    if (refusal instanceof DomainError && refusal.message.startsWith("second_factor")) await giveBack();
    throw refusal;
  }
}

async function countKnown(account: string) {
  await limit("sign-in-known", { account });
  return () => uncount("sign-in-known", { account });
}

async function countUnknown(callers: { address: string; account: string }, onLock: () => Promise<void>) {
  try {
    await limit("sign-in", callers);
  } catch (refusal) {
    await noteLock(refusal, callers.account, onLock);
    throw refusal;
  }
  return () => uncount("sign-in", callers);
}

async function noteLock(refusal: unknown, account: string, onLock: () => Promise<void>): Promise<void> {
  const by = refusal instanceof DomainError ? refusal.detail?.by : undefined;
  const isFirst = await limit("lock-notice", { account: `${by} ${account}` }).then(
    () => true,
    () => false,
  );
  if (!isFirst) return;
  log().warn({ by }, "sign-ins are refused");
  // Not awaited: the time of the response tells nobody which accounts exist.
  if (by === "account") onLock().catch((error) => log().error(traceOf(error), "no e-mail about a lock"));
}
