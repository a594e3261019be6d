import type { NewAnswer } from "@/db/queries/channels/answers";
import { fitAnswer } from "@/server/domain/intake/answer-form";
import { bareSubject } from "@/server/domain/intake/mail-words";
import { formOf } from "../channels/forms";
import type { Message, Refusal } from "../message";
import { wordsIn } from "./words";

/** Why a message became no report, and what to do: once for each message; null on a channel that does not answer. */
export function writeRefusal(message: Message, reason: Refusal, now: Date): NewAnswer | null {
  const { correspondence, channelCode, externalId } = message;
  const form = formOf(channelCode);
  if (!correspondence || !form) return null;
  const t = wordsIn(correspondence.locale);
  const head = t("answer.refused", { reason: t(`answer.refusal.${reason}`) });
  const { address, replyTo, subject } = correspondence;
  return {
    channelCode,
    about: `refusal:${externalId}`,
    address,
    replyTo,
    subject: form.isLetter ? `Re: ${bareSubject(subject ?? "") || t("answer.refusedSubject")}` : null,
    text: form.isLetter
      ? `${t("answer.greeting")}\n\n${head}\n`
      : fitAnswer({ head, note: null, link: null }, form),
    createdAt: now,
    dueAt: now,
  };
}
