import type { CaptionlessRow } from "@/db/queries/channels/captionless";
import type { ThreadMessage } from "../append-message";
import type { Earlier } from "../message";

/** What is stored of a captionless message. */
type PendingContent = Omit<ThreadMessage, "raw" | "submittedAt" | "earlier">;

export const pendingContentOf = ({ message }: CaptionlessRow): PendingContent => message as PendingContent;

export function earlierOf(row: CaptionlessRow): Earlier {
  const { photos, point, landmark, placeSource, correspondence } = pendingContentOf(row);
  const { id, externalId } = row;
  return { id, externalId, photos, point, landmark, placeSource, keys: correspondence.keys };
}

/** Groups rows by sender, public and private apart. */
export const senderOf = ({ channelCode, addressKey, isPublic }: Omit<CaptionlessRow, "message">) =>
  [channelCode, addressKey, isPublic].join("\0");
