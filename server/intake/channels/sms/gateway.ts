import { z } from "zod";
import type { Adapter } from "../adapter";
import { postJson } from "../post-json";
import { readJson } from "../read-json";
import { isSigned, signBody } from "../sign";
import { phoneNumber } from "./phone-number";

const settings = z.object({ secret: z.string().min(16), sendUrl: z.url() });
type Settings = z.infer<typeof settings>;

const incoming = z.object({
  id: z.string().min(1).max(120),
  from: z.string().min(3).max(32),
  text: z.string(),
  sentAt: z.iso.datetime({ offset: true }),
});

const outgoing = z.object({ id: z.string() });

/**
 * A gateway of our own wording: POST `{id, from, to, text, sentAt}` signed as `isSigned`; answers are POSTed to
 * `sendUrl` as `{id, to, text}`, signed the same way.
 */
export const smsGateway: Adapter<Settings> = {
  settings,
  fields: [
    { name: "secret", isSecret: true },
    { name: "sendUrl", isSecret: false },
  ],
  verify: (request, { secret }) => isSigned(request, secret),
  read: (arrived) => {
    const { id, from, text, sentAt } = readJson(arrived, incoming);
    const address = phoneNumber(from);
    return [
      {
        externalId: id,
        text: text.trim(),
        categoryCode: null,
        point: null,
        kelurahanCode: null,
        landmark: null,
        placeSource: "none",
        isPublic: true,
        submittedAt: new Date(sentAt),
        contact: { name: null, phone: address, email: null, isVisibleToOfficers: false },
        attachments: [],
        correspondence: {
          address,
          name: null,
          subject: null,
          replyTo: null,
          keys: [],
          refersTo: [],
          isPublic: false,
          locale: "id",
        },
      },
    ];
  },
  send: async ({ id, address, text }, { secret, sendUrl }) => {
    const body = JSON.stringify({ id, to: address, text });
    const timestamp = Math.floor(Date.now() / 1_000);
    const answered = await postJson(sendUrl, body, {
      "x-timestamp": String(timestamp),
      "x-signature": `sha256=${signBody(secret, timestamp, body)}`,
    });
    const parsed = outgoing.safeParse(answered);
    return parsed.success ? parsed.data.id : null;
  },
};
