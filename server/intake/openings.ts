import type { Transaction } from "@/db/database";
import type { ConversationOpening } from "@/db/queries/channels/conversations";
import { listContactChannels } from "@/db/queries/channels/reply-routes";
import { contactRoute } from "@/server/domain/intake/contact-route";
import type { Message } from "./message";

type NewComplaint = { message: Message; complaintId: number };

/**
 * The conversations that new complaints begin: with the sender on a channel with replies, or, of a form of ours, with
 * the contact on a channel that is on.
 */
export async function openingsOf(
  tx: Transaction,
  opened: readonly NewComplaint[],
): Promise<ConversationOpening[]> {
  const on = opened.some(({ message }) => message.replyLocale) ? await listContactChannels(tx) : [];
  return opened.flatMap(({ message, complaintId }) => {
    const { submittedAt } = message;
    const own = ofSender(message) ?? ofContact(message, on);
    return own ? [{ ...own, complaintId, openedAt: submittedAt, lastAt: submittedAt }] : [];
  });
}

function ofSender({ correspondence, channelCode }: Message) {
  if (!correspondence) return null;
  const { keys, refersTo, ...own } = correspondence;
  return { ...own, channelCode, keys: [...new Set([...keys, ...refersTo])] };
}

function ofContact({ contact, replyLocale: locale }: Message, on: readonly string[]) {
  const route = contact && locale ? contactRoute(contact, on) : null;
  if (!route || !locale) return null;
  const { channelCode, address } = route;
  return {
    channelCode,
    address,
    locale,
    name: null,
    subject: null,
    replyTo: null,
    isPublic: false,
    keys: [],
  };
}
