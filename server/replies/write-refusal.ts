import type { NewReply } from "@/db/queries/channels/replies";
import { formOf } from "@/server/channels/registry";
import { bareSubject } from "@/server/domain/intake/mail-text";
import { fitReply } from "@/server/domain/intake/reply-form";
import type { DoorRefusal, Message } from "@/server/intake/message";
import { type ReplyMessages, replyTranslator } from "./translator";

/** Why a message became no complaint, and what to do: once for each message; null on a channel without replies. */
export function writeRefusalReply(message: Message, reason: DoorRefusal, now: Date): NewReply | null {
  const say = (t: ReplyMessages) => t("answer.refused", { reason: t(`answer.refusal.${reason}`) });
  return write(message, { about: `refusal:${message.externalId}`, say, now });
}

/**
 * Asks for a text to a captionless message, once for all that wait of its sender: `first` is the first one's external
 * id.
 */
export function writeWordRequest(message: Message, first: string, now: Date): NewReply | null {
  return write(message, { about: `words:${first}`, say: (t) => t("answer.wordsWanted"), now });
}

type Notice = { about: string; say: (t: ReplyMessages) => string; now: Date };

function write({ correspondence, channelCode }: Message, { about, say, now }: Notice): NewReply | null {
  const form = formOf(channelCode);
  if (!correspondence || !form) return null;
  const t = replyTranslator(correspondence.locale);
  const head = say(t);
  const { address, replyTo, subject } = correspondence;
  return {
    channelCode,
    about,
    address,
    replyTo,
    subject: form.isLetter ? `Re: ${bareSubject(subject ?? "") || t("answer.refusedSubject")}` : null,
    text: form.isLetter
      ? `${t("answer.greeting")}\n\n${head}\n`
      : fitReply({ head, note: null, link: null }, form),
    createdAt: now,
    dueAt: now,
  };
}
