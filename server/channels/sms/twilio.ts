import { createHmac } from "node:crypto";
import { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { invalid } from "@/server/domain/errors";
import { phoneNumber } from "@/server/domain/intake/phone-number";
import type { Attachment, RawMessage, Reading, WebhookRequest } from "../adapter";
import { fetchPicture } from "../fetch-picture";
import { pictureHosts } from "../picture-hosts";
import { postUrlEncoded } from "../post-form";
import { isSame } from "../sign";
import { smsMessage } from "./sms-message";

export const twilioSettings = z.object({
  provider: z.literal("twilio"),
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/i),
  authToken: z.string().min(16),
  /** Our number, as Twilio knows it. */
  from: z.string().regex(/^\+\d{4,15}$/),
  /** The URL that Twilio calls, exactly as configured there: the signature covers it. */
  webhookUrl: z.url(),
  apiUrl: z.url().default("https://api.twilio.com"),
  /** The API redirects from its own URL of a photo to these hosts. */
  mediaHosts: pictureHosts.prefault("api.twilio.com mms.twiliocdn.com"),
});
type Settings = z.infer<typeof twilioSettings>;

const incoming = z.object({
  MessageSid: z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/i),
  AccountSid: z.string(),
  From: z.string().min(3).max(40),
  Body: z.string(),
  /** The number of parts; Twilio has joined them. */
  NumSegments: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
  NumMedia: z
    .string()
    .regex(/^\d{1,2}$/)
    .default("0"),
});

const outgoing = z.object({ sid: z.string() });

/** Base64 HMAC-SHA-1 of the URL and of every field's name and value, ordered by name, as Twilio documents it. */
export function twilioSignature(authToken: string, url: string, body: Buffer | string): string {
  const fields = [...new URLSearchParams(body.toString())];
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = url + sorted.map(([name, value]) => name + value).join("");
  return createHmac("sha1", authToken).update(text).digest("base64");
}

const basicAuth = ({ accountSid, authToken }: Settings) =>
  `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;

/** The photos of an MMS, fetched with the account's credentials; other media are left out. */
function picturesIn(
  fields: Readonly<Record<string, string>>,
  count: number,
  account: Settings,
): Attachment[] {
  const headers = { authorization: basicAuth(account) };
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const address = fields[`MediaUrl${index}`];
    const isPicture = fields[`MediaContentType${index}`]?.startsWith("image/");
    return address && isPicture ? [() => fetchPicture(address, account.mediaHosts, headers, 1)] : [];
  });
}

/** Twilio: form-encoded webhooks, replies by its REST API, which has no idempotency key of ours. */
export const twilio = {
  verify: ({ headers, body }: WebhookRequest, { authToken, webhookUrl }: Settings): boolean =>
    isSame(twilioSignature(authToken, webhookUrl, body), headers.get("x-twilio-signature")),
  /** A text here would be sent to the reporter as an SMS. */
  receipt: { contentType: "text/xml", body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' },
  read: ({ body, receivedAt }: RawMessage, account: Settings): Reading[] => {
    const fields = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
    const parsed = incoming.safeParse(fields);
    if (!parsed.success || parsed.data.AccountSid !== account.accountSid) throw invalid("arrival_unreadable");
    const { MessageSid, From, Body, NumMedia } = parsed.data;
    const attachments = picturesIn(fields, Number(NumMedia), account);
    const sms = { externalId: MessageSid, address: phoneNumber(From), text: Body, sentAt: receivedAt };
    return [smsMessage({ ...sms, attachments })];
  },
  send: async ({ address, text }: ReplyRow, account: Settings): Promise<string | null> => {
    const { accountSid, from, apiUrl } = account;
    const url = `${apiUrl.replace(/\/$/, "")}/2010-04-01/Accounts/${accountSid}/Messages.json`;
    const headers = { authorization: basicAuth(account) };
    const answered = await postUrlEncoded(url, { To: address, From: from, Body: text }, headers);
    const parsed = outgoing.safeParse(answered);
    return parsed.success ? parsed.data.sid : null;
  },
};
