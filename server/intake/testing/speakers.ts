import { createHmac } from "node:crypto";
import { signBody } from "../channels/sign";
import type { Posted } from "./channel-desk";

export type Said = { id: string; from: string; text?: string; picture?: string | undefined; at: Date };

/** One channel that speaks by webhook, from the other side. */
export type Speaker = {
  name: string;
  channelCode: string;
  values: (sides: { url: string; pictures: string }) => Record<string, string>;
  write: (said: Said) => string;
  sign: (body: string, at: Date, key?: string) => Record<string, string>;
  /** What an answer of ours says, when it goes to this person. */
  wordsTo: (posted: Posted, from: string) => string | null;
};

const hmac = (key: string, body: string, encoding: "hex" | "base64") =>
  createHmac("sha256", key).update(body).digest(encoding);

const [appSecret, phoneNumberId, pageId, userId] = ["rahasia aplikasi uji", "300", "160201", "170101"];
const token = "token-uji-yang-cukup-panjang";

const signByMeta: Speaker["sign"] = (body, _at, key = appSecret) => ({
  "x-hub-signature-256": `sha256=${hmac(key, body, "hex")}`,
});

/** A picture is asked for by an id: the last part of its address without `.jpg`. */
const whatsapp: Speaker = {
  name: "WhatsApp",
  channelCode: "whatsapp",
  values: ({ url, pictures }) => ({
    ...{ appSecret, token, phoneNumberId, verifyToken: "tanda periksa" },
    ...{ graphUrl: `${url}/graph`, mediaHosts: pictures },
  }),
  write: ({ id, from, text, picture, at }) => {
    const kind = picture
      ? { type: "image", image: { id: picture.replace(/^.*\/|\.jpg$/g, ""), caption: text } }
      : { type: "text", text: { body: text ?? "" } };
    const message = { id: `wamid.${id}`, from, timestamp: String(at.getTime() / 1_000), ...kind };
    const value = { metadata: { phone_number_id: phoneNumberId }, messages: [message] };
    const changes = [{ field: "messages", value }];
    return JSON.stringify({ object: "whatsapp_business_account", entry: [{ changes }] });
  },
  sign: signByMeta,
  wordsTo: ({ path, body }, from) => {
    const sent = path.endsWith("/messages") ? JSON.parse(body) : {};
    return sent.to === from ? sent.text.body : null;
  },
};

const directMessages: Speaker = {
  name: "X, direct messages",
  channelCode: "twitter",
  values: ({ url, pictures }) => ({
    ...{ consumerSecret: appSecret, bearerToken: token, userId, apiUrl: url, mediaHosts: pictures },
  }),
  write: ({ id, from, text = "", picture, at }) => {
    const media = picture && { media_url_https: picture, url: "https://t.co/gambar" };
    const words = media ? `${text} https://t.co/gambar` : text;
    const data = { text: words, ...(media && { attachment: { type: "media", media } }) };
    const event = {
      ...{ id: id.replace(/\D/g, ""), type: "message_create", created_timestamp: String(at.getTime()) },
      message_create: { sender_id: from, target: { recipient_id: userId }, message_data: data },
    };
    return JSON.stringify({ for_user_id: userId, direct_message_events: [event] });
  },
  sign: (body, _at, key = appSecret) => ({
    "x-twitter-webhooks-signature": `sha256=${hmac(key, body, "base64")}`,
  }),
  wordsTo: ({ path, body }, from) =>
    path === `/2/dm_conversations/with/${from}/messages` ? JSON.parse(body).text : null,
};

const messenger: Speaker = {
  name: "Facebook, Messenger",
  channelCode: "facebook",
  values: ({ url, pictures }) => ({
    ...{ appSecret, verifyToken: "tanda periksa", pageToken: token, pageId },
    ...{ graphUrl: `${url}/graph`, mediaHosts: pictures },
  }),
  write: ({ id, from, text, picture, at }) => {
    const attachments = picture ? [{ type: "image", payload: { url: picture } }] : [];
    const event = {
      ...{ sender: { id: from }, recipient: { id: pageId }, timestamp: at.getTime() },
      message: { mid: `m_${id}`, text, attachments },
    };
    return JSON.stringify({ object: "page", entry: [{ id: pageId, messaging: [event] }] });
  },
  sign: signByMeta,
  wordsTo: ({ path, body }, from) => {
    const sent = path.endsWith("/messages") ? JSON.parse(body) : {};
    return sent.recipient?.id === from ? sent.message.text : null;
  },
};

const smsGateway = (channelCode: string): Speaker => ({
  name: channelCode,
  channelCode,
  values: ({ url }) => ({ secret: appSecret, sendUrl: `${url}/sms/${channelCode}` }),
  write: ({ id, from, text = "", at }) =>
    JSON.stringify({ id, from: `+${from}`, text, sentAt: at.toISOString() }),
  sign: (body, at, key = appSecret) => {
    const timestamp = Math.floor(at.getTime() / 1_000);
    const signature = `sha256=${signBody(key, timestamp, body)}`;
    return { "x-timestamp": String(timestamp), "x-signature": signature };
  },
  wordsTo: ({ path, body }, from) => {
    const sent = path.startsWith("/sms/") ? JSON.parse(body) : {};
    return sent.to === `+${from}` ? sent.text : null;
  },
});

export const withPictures = [whatsapp, directMessages, messenger];
export const speakers = [...withPictures, smsGateway("sms_1708"), smsGateway("sms_0811")];
