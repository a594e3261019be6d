import type { ConversationListener } from "@/db/queries/channels/conversations";
import type { Tellable } from "@/db/queries/channels/replies";
import { makeSecret } from "@/server/auth/reporter-secret";
import { eventFacts, type ReplyText } from "@/server/domain/complaint/event-facts";
import { fitReply, type ReplyForm } from "@/server/domain/intake/reply-form";
import { type ReplyMessages, wordsIn } from "./words";

export type Site = { publicUrl: string; secretKey: string };

/**
 * The reply to one event, in the channel's form and limits. For a confidential complaint only that something
 * happened; in public threads never the secret.
 */
export function writeReply(
  step: Tellable,
  listener: ConversationListener,
  form: ReplyForm,
  site: Site,
): { subject: string | null; text: string } {
  const t = wordsIn(listener.locale);
  const { code } = listener;
  const head = t("answer.head", { code, step: stepWords(t, step, listener) });
  const note = listener.isConfidential ? null : step.publicNote;
  const link = linkOf(step, listener, site);
  if (!form.isLetter) return { subject: null, text: fitReply({ head, note, link }, form) };
  const asks = step.kind === "submit" && !listener.hasPlace && !listener.isPublic;
  const lines = [
    t("answer.greeting"),
    head,
    ...(note ? [note] : []),
    asks ? t("answer.givePlace", { link }) : t("answer.follow", { link }),
    t("answer.footer", { code }),
  ];
  const subject = listener.subject ?? t("answer.subject", { code });
  return { subject: withCode(subject, code), text: `${lines.join("\n\n")}\n` };
}

function stepWords(t: ReplyMessages, step: Tellable, listener: ConversationListener): string {
  if (listener.isConfidential && step.kind !== "submit") return t("answer.confidential");
  return inWords[eventFacts[step.kind].reply?.text ?? "step"](t, step, listener);
}

const inWords: Record<
  ReplyText,
  (t: ReplyMessages, step: Tellable, listener: ConversationListener) => string
> = {
  receipt: (t, _step, { hasPlace }) => t(hasPlace ? "answer.received" : "answer.receivedUnplaced"),
  done: (t) => t("answer.done"),
  handed_on: (t, { kind, unitName }) =>
    unitName ? t("answer.handed", { step: t(`event.${kind}`), unit: unitName }) : t(`event.${kind}`),
  step: (t, { kind }) => t(`event.${kind}`),
};

/** The one-tap link: to the page that places the complaint when its place is missing, else to its tracking page. */
function linkOf({ kind }: Tellable, listener: ConversationListener, { publicUrl, secretKey }: Site): string {
  const { code, isPublic, hasPlace, originChannel, externalId } = listener;
  if (isPublic) return `${publicUrl}/lacak/${code}`;
  const secret = makeSecret(secretKey, originChannel, externalId);
  const wantsPlace = !hasPlace && (eventFacts[kind].reply?.asksPlace ?? false);
  return `${publicUrl}/${wantsPlace ? "lokasi" : "lacak"}/${code}?kode=${secret}`;
}

/** The number in the subject lets an e-mail reply find its complaint, whatever the mail program's threading. */
function withCode(subject: string, code: string): string {
  const base = /^(re|bls):/i.test(subject) ? subject : `Re: ${subject}`;
  return base.includes(code) ? base : `${base} [${code}]`;
}
