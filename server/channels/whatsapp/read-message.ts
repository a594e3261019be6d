import { isPosition } from "@/server/domain/geo";
import { describeDroppedFile } from "@/server/domain/intake/mail-text";
import { phoneNumber } from "@/server/domain/intake/phone-number";
import type { Attachment, ReadMessage } from "../adapter";
import type { WhatsappMessage } from "./payload";

/** Types without content. */
const silentTypes = ["reaction", "sticker", "system", "unsupported", "ephemeral"];

/**
 * A message by WhatsApp; null for other types. A shared location is a position without a text: it belongs to the
 * sender's earlier message.
 * @throws INVALID sender_unreadable
 */
export function readWhatsappMessage(
  message: WhatsappMessage,
  name: string | null,
  mediaOf: (id: string) => Attachment,
): ReadMessage | null {
  const { id, from, timestamp, type, context, image, document } = message;
  if (silentTypes.includes(type)) return null;
  const address = phoneNumber(from);
  const picture = image ?? (document?.mime_type?.startsWith("image/") ? document : null);
  return {
    externalId: id,
    text: wordsOf(message).trim(),
    categoryCode: null,
    ...placeOf(message),
    kelurahanCode: null,
    isPublic: false,
    submittedAt: new Date(Number(timestamp) * 1_000),
    contact: { name, phone: address, email: null, isVisibleToOfficers: false },
    attachments: picture ? [mediaOf(picture.id)] : [],
    correspondence: {
      address,
      name,
      subject: null,
      replyTo: id,
      keys: [id],
      refersTo: context?.id ? [context.id] : [],
      isPublic: false,
      locale: "id",
    },
  };
}

function wordsOf({ text, image, document, button }: WhatsappMessage): string {
  const said = text?.body ?? button?.text ?? image?.caption ?? document?.caption ?? "";
  const file = document?.filename && !document.mime_type?.startsWith("image/") ? document.filename : null;
  return [said, file && describeDroppedFile(file, null)].filter(Boolean).join("\n\n");
}

function placeOf({ location }: WhatsappMessage): Pick<ReadMessage, "point" | "landmark" | "placeSource"> {
  if (!location || !isPosition(location)) return { point: null, landmark: null, placeSource: "none" };
  const { latitude, longitude, name, address } = location;
  const landmark = [name, address].filter(Boolean).join(", ").slice(0, 200) || null;
  return { point: { latitude, longitude }, landmark, placeSource: "channel" };
}
