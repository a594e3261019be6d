import type { WrittenLetter } from "@/server/parsers/mail/parse-letter";
import { parseApart } from "@/server/parsers/parse-apart";
import type { RawMessage, Reading, ReadMessage } from "../adapter";
import { ownAddress, ownDomain, type Settings } from "./settings";

/**
 * Parses RFC 5322 bytes: one message, a bounce of ours, or nothing (written by a machine, or by ourselves).
 * @throws INVALID arrival_unreadable · sender_unreadable · arrival_too_complex
 */
export async function readMail(
  { channelCode, body, receivedAt }: RawMessage,
  settings: Settings,
): Promise<Reading[]> {
  const own = { address: ownAddress(settings), domain: ownDomain(settings) };
  const letter = await parseApart("mail", { body, receivedAt, own }, channelCode);
  if (!letter) return [];
  return ["undelivered" in letter ? letter : toMessage(letter)];
}

function toMessage(letter: WrittenLetter): ReadMessage {
  const { address, name, subject, messageId, refersTo, locale } = letter;
  return {
    externalId: `${messageId ?? letter.digest} ${address}`,
    text: letter.text,
    categoryCode: null,
    point: null,
    kelurahanCode: null,
    landmark: null,
    placeSource: "none",
    isPublic: false,
    submittedAt: letter.sentAt,
    contact: { name, phone: null, email: address, isVisibleToOfficers: false },
    attachments: letter.photos.map((bytes) => async () => bytes),
    correspondence: {
      address,
      name,
      subject,
      replyTo: messageId ? [...refersTo, messageId].join(" ") : null,
      keys: messageId ? [messageId] : [],
      refersTo,
      isPublic: false,
      locale,
    },
  };
}
