import type { ReadMessage } from "../adapter";
import { pictureAt } from "../fetch-picture";
import type { Change, MessagingEvent } from "./payload";

type Page = { pageId: string; mediaHosts: readonly string[] };

/** A message by Messenger; null for our own echo and for other events. */
export function readMessaging(
  { sender, recipient, timestamp, message }: MessagingEvent,
  { pageId, mediaHosts }: Page,
): ReadMessage | null {
  if (!message || message.is_echo || sender.id === pageId || recipient.id !== pageId) return null;
  const attachments = message.attachments ?? [];
  const place = attachments.find(({ payload }) => payload?.coordinates)?.payload?.coordinates;
  return {
    ...common(message.mid, false),
    text: (message.text ?? "").trim(),
    point: place ? { latitude: place.lat, longitude: place.long } : null,
    placeSource: place ? "channel" : "none",
    submittedAt: new Date(timestamp),
    contact: null,
    attachments: attachments.flatMap(({ type, payload }) =>
      type === "image" && payload?.url && !payload.sticker_id ? [pictureAt(payload.url, mediaHosts)] : [],
    ),
    correspondence: {
      address: sender.id,
      name: null,
      subject: null,
      replyTo: null,
      keys: [message.mid],
      refersTo: message.reply_to?.mid ? [message.reply_to.mid] : [],
      isPublic: false,
      locale: "id",
    },
  };
}

/**
 * A new post or comment on our page, or a mention elsewhere, by somebody else and with a text; null for any other
 * event.
 */
export function readChange({ field, value }: Change, page: Page, receivedAt: Date): ReadMessage | null {
  const sender = value.from?.id ?? (value.sender_id ? String(value.sender_id) : null);
  const isNew = (value.verb ?? "add") === "add";
  const key = value.comment_id ?? value.post_id;
  if (!sender || sender === page.pageId || !isNew || !key) return null;
  if (!isWritten(field, value.item) || (field === "mention" && !value.message)) return null;
  const name = value.from?.name ?? value.sender_name ?? null;
  const isReply = value.parent_id && value.parent_id !== value.post_id;
  const pictures = value.photos ?? (value.photo ? [value.photo] : value.item === "photo" ? [value.link] : []);
  return {
    ...common(key, true),
    text: (value.message ?? "").trim(),
    point: null,
    placeSource: "none",
    submittedAt: value.created_time ? new Date(value.created_time * 1_000) : receivedAt,
    contact: { name, phone: null, email: null, isVisibleToOfficers: false },
    attachments: pictures.flatMap((address) => (address ? [pictureAt(address, page.mediaHosts)] : [])),
    correspondence: {
      address: sender,
      name,
      subject: null,
      replyTo: key,
      keys: [key],
      refersTo: isReply && value.parent_id ? [value.parent_id] : [],
      isPublic: true,
      locale: "id",
    },
  };
}

const items = ["comment", "post", "status", "photo"];

const isWritten = (field: string, item: string | null | undefined) =>
  field === "mention" || (field === "feed" && items.includes(item ?? ""));

const common = (externalId: string, isPublic: boolean) => ({
  externalId,
  categoryCode: null,
  kelurahanCode: null,
  landmark: null,
  isPublic,
});
