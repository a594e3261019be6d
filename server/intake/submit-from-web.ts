import type { SubmitInput } from "@/server/domain/complaint/input";
import { markNetwork } from "./burst-marks";
import { hashDraftKey } from "./hash-draft-key";
import type { DoorContext } from "./receive";
import { receiveOne } from "./receive-one";
import { withSecret } from "./with-secret";

type SubmitContext = DoorContext & { address?: string };

/**
 * Submits a complaint from our own form.
 * @returns the number and the secret, the same ones when the browser that holds the draft sends it again
 * @throws INVALID with the refusal
 */
export async function submitFromWeb(
  context: SubmitContext,
  input: SubmitInput,
): Promise<{ code: string; secret: string }> {
  const { externalId: draftKey, locale: replyLocale, ...report } = input;
  const [channelCode, externalId] = ["web", hashDraftKey(draftKey)];
  const network = markNetwork(context.secretKey, context.address ?? "");
  const own = { channelCode, externalId, raw: report, submittedAt: context.now, network, replyLocale };
  const message = { ...report, ...own };
  return withSecret(context, await receiveOne(context, message), message);
}
