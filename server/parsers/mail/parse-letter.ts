import { createHash } from "node:crypto";
import { type ParsedMail, simpleParser } from "mailparser";
import { maxTextLength } from "@/server/domain/complaint/input";
import { days } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import { cutText } from "@/server/domain/intake/cut-text";
import { mailKind, ownText } from "@/server/domain/intake/mail-text";
import { type Bounce, isAutomatic, readBounce } from "./automatic";
import { filesOf } from "./mail-files";
import { textOf } from "./mail-text";

/** An e-mail as received, and the address of the mailbox that it came to. */
export type LetterInput = { body: Buffer; receivedAt: Date; own: { address: string; domain: string } };

/** What a person wrote; a bounce of ours; or null: written by a machine, or by ourselves. */
export type Letter = WrittenLetter | Bounce | null;

export type WrittenLetter = {
  address: string;
  name: string | null;
  subject: string | null;
  text: string;
  photos: Buffer[];
  /** Its Message-ID, and those that it refers to, the oldest first. */
  messageId: string | null;
  refersTo: string[];
  digest: string;
  sentAt: Date;
  locale: "id" | "en";
};

const longestText = 200_000;
const longestSubject = 200;
const longestId = 250;
const mostReferences = 20;

/**
 * Parses RFC 5322 bytes.
 * @throws INVALID arrival_unreadable · sender_unreadable
 */
export async function parseLetter({ body, receivedAt, own }: LetterInput): Promise<Letter> {
  const mail = await parse(body);
  const bounce = readBounce(mail, body, own.domain);
  if (bounce) return bounce;
  if (isAutomatic(mail)) return null;
  const address = mail.from?.value[0]?.address?.toLowerCase() ?? "";
  if (address === own.address) return null;
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(address)) throw invalid("sender_unreadable");
  return { address, ...toLetter(mail, body), sentAt: sentAt(mail, receivedAt) };
}

function parse(body: Buffer): Promise<ParsedMail> {
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepCidLinks: true };
  return simpleParser(body, options).catch(() => {
    throw invalid("arrival_unreadable");
  });
}

function toLetter(mail: ParsedMail, body: Buffer): Omit<WrittenLetter, "address" | "sentAt"> {
  const subject = oneLine(mail.subject ?? "").slice(0, longestSubject);
  const { messageId, refersTo } = threadsOf(mail);
  const kind = holdsAnother(body) ? "forward" : mailKind(subject, refersTo.length > 0);
  const words = ownText(textOf(mail, body).slice(0, longestText), kind);
  const { photos, listing } = filesOf(mail);
  return {
    name: oneLine(mail.from?.value[0]?.name ?? "").slice(0, 120) || null,
    subject: subject || null,
    text: withListing(words, listing, subject),
    photos,
    messageId,
    refersTo,
    digest: createHash("sha256").update(body).digest("hex"),
    locale: /^\s*en\b/i.test(String(mail.headers.get("content-language") ?? "")) ? "en" : "id",
  };
}

const oneLine = (text: string) => text.replace(/[\s\p{C}]+/gu, " ").trim();

/** For an e-mail that contains another one, mailparser merges both texts. */
const holdsAnother = (body: Buffer) =>
  /^content-type:\s*message\/rfc822/im.test(body.subarray(0, longestText).toString("latin1"));

const messageIds = /<[^\s<>]{3,}>/g;

function threadsOf({ messageId: own, inReplyTo = "", references = [] }: ParsedMail) {
  const named = [...[references].flat(), inReplyTo].join(" ").match(messageIds) ?? [];
  const distinct = [...new Set(named)].filter((id) => id.length <= longestId);
  const [root = "", ...later] = distinct;
  const refersTo = distinct.length > mostReferences ? [root, ...later.slice(1 - mostReferences)] : distinct;
  return { messageId: own && own.length <= longestId ? own : null, refersTo };
}

/** When our own mail server received it: a sender's clock may be wrong by years. */
function sentAt({ headerLines, date }: ParsedMail, receivedAt: Date): Date {
  const stamp =
    headerLines
      .find(({ key }) => key === "received")
      ?.line.split(";")
      .at(-1) ?? "";
  const taken = new Date(stamp.trim());
  if (taken <= receivedAt) return taken;
  const isNear = date && date <= receivedAt && receivedAt.getTime() - date.getTime() < days(1);
  return isNear ? date : receivedAt;
}

/** The list of omitted files stays whole when the text is cut. */
function withListing(words: string, listing: readonly string[], subject: string): string {
  const list = listing.join("\n");
  const room = maxTextLength - list.length - subject.length - 4;
  return [cutText(words, room), list].filter(Boolean).join("\n\n");
}
