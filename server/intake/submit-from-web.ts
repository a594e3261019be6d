import type { Database } from "@/db/database";
import type { Locate } from "@/server/domain/area/located";
import type { SubmitInput } from "@/server/domain/complaint/input";
import { hashDraftKey } from "./hash-draft-key";
import { receiveOne } from "./receive-one";
import { withSecret } from "./with-secret";

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
  return withSecret(context, await receiveOne(context, message), message);
}
