import { createHash } from "node:crypto";
import { type ParsedMail, simpleParser } from "mailparser";
import { maxTextLength } from "@/server/domain/complaint/input";
import { days } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import { cutText } from "@/server/domain/intake/cut-text";
import { mailKind, ownWords } from "@/server/domain/intake/mail-words";
import type { RawMessage, Reading, ReadMessage } from "../adapter";
import { isAutomatic, readBounce } from "./automatic";
import { filesOf } from "./mail-files";
import { textOf } from "./mail-text";
import { ownAddress, type Settings } from "./settings";

const longestText = 200_000;
const longestSubject = 200;
const longestId = 250;
const mostReferences = 20;

/**
 * Parses RFC 5322 bytes: one message, a bounce of ours, or nothing (written by a machine, or by ourselves).
 * @throws INVALID arrival_unreadable · sender_unreadable
 */
export async function readMail(arrived: RawMessage, own: Settings): Promise<Reading[]> {
  const mail = await parse(arrived.body);
  const bounce = readBounce(mail, arrived.body, own);
  if (bounce) return [bounce];
  if (isAutomatic(mail)) return [];
  const address = mail.from?.value[0]?.address?.toLowerCase() ?? "";
  if (address === ownAddress(own)) return [];
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(address)) throw invalid("sender_unreadable");
  return [toMessage(mail, address, arrived)];
}

function parse(body: Buffer): Promise<ParsedMail> {
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepCidLinks: true };
  return simpleParser(body, options).catch(() => {
    throw invalid("arrival_unreadable");
  });
}

function toMessage(mail: ParsedMail, address: string, arrived: RawMessage): ReadMessage {
  const subject = (mail.subject ?? "")
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, longestSubject);
  const threads = threadsOf(mail);
  const kind = holdsAnother(arrived) ? "forward" : mailKind(subject, threads.refersTo.length > 0);
  const words = ownWords(textOf(mail, arrived.body).slice(0, longestText), kind);
  const { photos, listing } = filesOf(mail);
  const name =
    mail.from?.value[0]?.name
      ?.replace(/[\s\p{C}]+/gu, " ")
      .trim()
      .slice(0, 120) || null;
  const digest = createHash("sha256").update(arrived.body).digest("hex");
  return {
    externalId: `${threads.own ?? digest} ${address}`,
    text: withListing(words, listing, subject),
    categoryCode: null,
    point: null,
    kelurahanCode: null,
    landmark: null,
    placeSource: "none",
    isPublic: true,
    submittedAt: sentAt(mail, arrived.receivedAt),
    contact: { name, phone: null, email: address, isVisibleToOfficers: false },
    attachments: photos.map((bytes) => async () => bytes),
    correspondence: {
      address,
      name,
      subject: subject || null,
      replyTo: threads.own ? [...threads.refersTo, threads.own].join(" ") : null,
      keys: threads.own ? [threads.own] : [],
      refersTo: threads.refersTo,
      isPublic: false,
      locale: /^\s*en\b/i.test(String(mail.headers.get("content-language") ?? "")) ? "en" : "id",
    },
  };
}

/** For an e-mail that contains another one, mailparser merges both texts. */
const holdsAnother = ({ body }: RawMessage) =>
  /^content-type:\s*message\/rfc822/im.test(body.subarray(0, longestText).toString("latin1"));

const messageId = /<[^\s<>]{3,}>/g;

function threadsOf({ messageId: own, inReplyTo = "", references = [] }: ParsedMail) {
  const named = [...[references].flat(), inReplyTo].join(" ").match(messageId) ?? [];
  const distinct = [...new Set(named)].filter((id) => id.length <= longestId);
  const [root = "", ...later] = distinct;
  const refersTo = distinct.length > mostReferences ? [root, ...later.slice(1 - mostReferences)] : distinct;
  return { own: own && own.length <= longestId ? own : null, refersTo };
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
