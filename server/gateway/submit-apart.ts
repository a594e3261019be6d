import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { log, traceOf } from "@/server/log";
import { submitMessages } from "./submit-messages";

/**
 * Submits groups of messages of one channel: all at once, and after a failure each group alone. Returns each group's
 * error in order, null on success.
 */
export async function submitApart(
  context: DoorContext,
  groups: readonly (readonly Message[])[],
  hasApi = false,
): Promise<(Error | null)[]> {
  const failure = await attempt(context, groups.flat(), hasApi);
  if (failure === null || groups.length === 1) return groups.map(() => failure);
  const failures: (Error | null)[] = [];
  for (const own of groups) failures.push(await attempt(context, own, hasApi));
  return failures;
}

async function attempt(
  context: DoorContext,
  messages: readonly Message[],
  hasApi: boolean,
): Promise<Error | null> {
  try {
    await submitMessages(context, messages, hasApi);
    return null;
  } catch (error) {
    log().error({ ...traceOf(error as Error) }, "messages did not pass the door");
    return error as Error;
  }
}
