import { listSameContent } from "@/db/queries/channels/intake";
import { countPhotosIn } from "@/db/queries/complaint/photo-claims";
import type { SubmitInput } from "@/server/domain/complaint/input";
import type { SubmitReceipt } from "@/server/domain/complaint/submit-receipt";
import { hours } from "@/server/domain/duration";
import { DomainError } from "@/server/domain/errors";
import { addPhotos } from "./add-photos";
import { markNetwork } from "./burst-marks";
import { draftKeyOf } from "./continue";
import { hashDraft, hashDraftKey } from "./hash-draft-key";
import type { DoorContext } from "./receive";
import { receiveOne } from "./receive-one";
import { withSecret } from "./with-secret";

type SubmitContext = DoorContext & { address?: string };

/** A browser keeps a draft no longer. */
const draftMs = hours(24);

/**
 * Submits a complaint from our own form.
 * @returns the number and the secret, the same ones when the browser that holds the draft sends it again unchanged;
 * photos that were not there the first time are added
 * @throws INVALID with the refusal
 */
export async function submitFromWeb(context: SubmitContext, input: SubmitInput): Promise<SubmitReceipt> {
  const { externalId: draftKey, locale: replyLocale, ...report } = input;
  const { photos, ...content } = report;
  const [channelCode, draftHash] = ["web", hashDraftKey(draftKey)];
  const externalId = hashDraft(draftKey, content);
  const network = markNetwork(context.secretKey, context.address ?? "");
  const message = {
    ...report,
    channelCode,
    externalId,
    draftHash,
    raw: report,
    submittedAt: context.now,
    network,
    replyLocale,
  };
  const receipt = await receiveOne(context, message);
  const ids = photos.map(({ id }) => id);
  if (!receipt.isNew) await addPhotos(context, receipt.code, photos).catch(leaveOut);
  const [own, attached, others] = await Promise.all([
    withSecret(context, receipt, message),
    countPhotosIn(context.db, receipt.code, ids),
    listOthers(context, draftHash, receipt.code),
  ]);
  return { ...own, photosLeftOut: new Set(ids).size - attached, others };
}

/** The complaint is stored: a photo that does not fit is told with its receipt. */
function leaveOut(refusal: unknown): void {
  if (!(refusal instanceof DomainError)) throw refusal;
}

/** What the same draft became before it was edited, whose receipt never reached its browser. */
async function listOthers(context: SubmitContext, draftHash: string, code: string) {
  const since = new Date(context.now.getTime() - draftMs);
  const sent = await listSameContent(context.db, "web", [draftKeyOf(draftHash)], since);
  const others = sent.filter((one) => one.code !== code);
  return Promise.all(
    others.map((one) =>
      withSecret(
        context,
        { outcome: "accepted", ...one, secret: null, isNew: false },
        { channelCode: "web", ...one },
      ),
    ),
  );
}
