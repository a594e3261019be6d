import type { ConversationListener } from "@/db/queries/channels/conversations";
import type { ReplyTrigger } from "@/db/queries/channels/replies";
import { secretOf } from "@/server/auth/reporter-secret";
import { eventFacts, type ReplyText } from "@/server/domain/complaint/event-facts";
import { secretPath } from "@/server/domain/complaint/secret";
import { fitReply, type ReplyForm } from "@/server/domain/intake/reply-form";
import { toPublicText } from "@/server/domain/masking/public-text";
import { type ReplyMessages, replyTranslator } from "./translator";

export type Site = { publicUrl: string; secretKey: string };

/**
 * The reply to one event, in the channel's form and limits. For a confidential complaint only that something
 * happened; in public threads never the secret.
 */
export function writeReply(
  step: ReplyTrigger,
  listener: ConversationListener,
  form: ReplyForm,
  site: Site,
): { subject: string | null; text: string } {
  const t = replyTranslator(listener.locale);
  const { code } = listener;
  const head = t("answer.head", { code, step: stepWords(t, step, listener) });
  const note = noteFor(step, listener);
  const link = linkOf(step, listener, site);
  if (!form.isLetter) return { subject: null, text: fitReply({ head, note, link }, form) };
  const asks = step.kind === "submit" && !listener.hasPlace && !listener.isPublic;
  const lines = [
    t("answer.greeting"),
    head,
    ...(note ? [note] : []),
    asks ? t("answer.givePlace", { link }) : t("answer.follow", { link }),
    ...(isPrivateReceipt(step, listener) ? [t("answer.private")] : []),
    t("answer.footer", { code }),
  ];
  // Without a subject of the reporter's own it is no reply to a letter: a form was filled in.
  const subject = listener.subject ? withCode(listener.subject, code) : t("answer.subject", { code });
  return { subject, text: `${lines.join("\n\n")}\n` };
}

/** Told once, with the number: who reads the complaint, and that its reporter may open it. */
const isPrivateReceipt = (
  { kind }: ReplyTrigger,
  { isComplaintPublic, isConfidential, isPublic }: ConversationListener,
) => kind === "submit" && !isComplaintPublic && !isConfidential && !isPublic;

/**
 * The note for the complaint's own reporter. For others, in a public thread and of duplicates, it is masked, and none of
 * a private complaint.
 */
function noteFor({ publicNote, complaintId, isPublic }: ReplyTrigger, listener: ConversationListener) {
  if (listener.isConfidential || !publicNote) return null;
  if (!listener.isPublic && listener.complaintId === complaintId) return publicNote;
  return isPublic ? toPublicText(publicNote) : null;
}

function stepWords(t: ReplyMessages, step: ReplyTrigger, listener: ConversationListener): string {
  const text = eventFacts[step.kind].reply?.text ?? "step";
  const isUntold = text !== "receipt" && (text !== "guarded" || listener.isPublic);
  if (listener.isConfidential && isUntold) return t("answer.confidential");
  return inWords[text](t, step, listener);
}

const inWords: Record<
  ReplyText,
  (t: ReplyMessages, step: ReplyTrigger, listener: ConversationListener) => string
> = {
  receipt: (t, _step, { hasPlace, isComplaintPublic, isConfidential }) => {
    if (isComplaintPublic || isConfidential)
      return t(hasPlace ? "answer.received" : "answer.receivedUnplaced");
    return t(hasPlace ? "answer.receivedPrivate" : "answer.receivedPrivateUnplaced");
  },
  done: (t) => t("answer.done"),
  handed_on: (t, { kind, unitName }) =>
    unitName ? t("answer.handed", { step: t(`event.${kind}`), unit: unitName }) : t(`event.${kind}`),
  guarded: (t, { unitName }) => t("answer.guarded", { unit: unitName ?? "Inspektorat" }),
  step: (t, { kind }) => t(`event.${kind}`),
};

/** The one-tap link: to the page that places the complaint when its place is missing, else to its tracking page. */
function linkOf(
  { kind }: ReplyTrigger,
  listener: ConversationListener,
  { publicUrl, secretKey }: Site,
): string {
  const { code, isPublic, hasPlace, originChannel: channelCode } = listener;
  if (isPublic) return `${publicUrl}/lacak/${code}`;
  const secret = secretOf(secretKey, { ...listener, channelCode });
  const wantsPlace = !hasPlace && (eventFacts[kind].reply?.asksPlace ?? false);
  return publicUrl + secretPath(wantsPlace ? "lokasi" : "lacak", code, secret);
}

/** The number in the subject lets an e-mail reply find its complaint, whatever the mail program's threading. */
function withCode(subject: string, code: string): string {
  const base = /^(re|bls):/i.test(subject) ? subject : `Re: ${subject}`;
  return base.includes(code) ? base : `${base} [${code}]`;
}
