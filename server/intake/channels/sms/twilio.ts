import { createHmac } from "node:crypto";
import { z } from "zod";
import type { AnswerRow } from "@/db/queries/channels/answers";
import { invalid } from "@/server/domain/errors";
import type { Arrived, Reading, Signed } from "../adapter";
import { postForm } from "../post-form";
import { isSame } from "../sign";
import { phoneNumber } from "./phone-number";
import { smsMessage } from "./sms-message";

export const twilioSettings = z.object({
  provider: z.literal("twilio"),
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/i),
  authToken: z.string().min(16),
  /** Our number, as Twilio knows it. */
  from: z.string().regex(/^\+\d{4,15}$/),
  /** The address that Twilio calls, letter by letter: its signature covers it. */
  webhookUrl: z.url(),
  apiUrl: z.url().default("https://api.twilio.com"),
});
type Settings = z.infer<typeof twilioSettings>;

const incoming = z.object({
  MessageSid: z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/i),
  AccountSid: z.string(),
  From: z.string().min(3).max(40),
  Body: z.string(),
  /** How many parts it came in; Twilio has put them together. */
  NumSegments: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
});

const outgoing = z.object({ sid: z.string() });

/** Base64 HMAC-SHA-1 of the address and of every field's name and value in the names' order, as Twilio documents it. */
export function twilioSignature(authToken: string, url: string, body: Buffer | string): string {
  const fields = [...new URLSearchParams(body.toString())];
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = url + sorted.map(([name, value]) => name + value).join("");
  return createHmac("sha1", authToken).update(text).digest("base64");
}

/** Twilio: form-encoded webhooks, answers through its REST API. It knows no idempotency key of ours. */
export const twilio = {
  verify: ({ headers, body }: Signed, { authToken, webhookUrl }: Settings): boolean =>
    isSame(twilioSignature(authToken, webhookUrl, body), headers.get("x-twilio-signature")),
  /** Words would be sent to the citizen as an SMS. */
  receipt: { contentType: "text/xml", body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' },
  read: ({ body, receivedAt }: Arrived, { accountSid }: Settings): Reading[] => {
    const parsed = incoming.safeParse(Object.fromEntries(new URLSearchParams(body.toString("utf8"))));
    if (!parsed.success || parsed.data.AccountSid !== accountSid) throw invalid("arrival_unreadable");
    const { MessageSid, From, Body } = parsed.data;
    return [
      smsMessage({ externalId: MessageSid, address: phoneNumber(From), text: Body, sentAt: receivedAt }),
    ];
  },
  send: async ({ address, text }: AnswerRow, account: Settings): Promise<string | null> => {
    const { accountSid, authToken, from, apiUrl } = account;
    const url = `${apiUrl.replace(/\/$/, "")}/2010-04-01/Accounts/${accountSid}/Messages.json`;
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
    const answered = await postForm(url, { To: address, From: from, Body: text }, { authorization });
    const parsed = outgoing.safeParse(answered);
    return parsed.success ? parsed.data.sid : null;
  },
};
