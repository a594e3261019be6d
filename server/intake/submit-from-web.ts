import type { Database } from "@/db/database";
import { makeSecret } from "@/server/auth/reporter-secret";
import type { Locate } from "@/server/domain/area/located";
import type { SubmitInput } from "@/server/domain/complaint/input";
import { hashDraftKey } from "./hash-draft-key";
import { receiveOne } from "./receive-one";

type SubmitContext = { db: Database; now: Date; locate: Locate; secretKey: string };

/**
 * Submits a complaint from our own form.
 * @returns the number and the secret, the same ones when the browser that holds the draft sends it again
 * @throws INVALID with the refusal
 */
export async function submitFromWeb(
  context: SubmitContext,
  input: SubmitInput,
): Promise<{ code: string; secret: string }> {
  const { externalId: draftKey, ...report } = input;
  const [channelCode, externalId] = ["web", hashDraftKey(draftKey)];
  const message = { ...report, channelCode, externalId, raw: report, submittedAt: context.now };
  const { code } = await receiveOne(context, message);
  return { code, secret: makeSecret(context.secretKey, channelCode, externalId) };
}
