import { createHmac } from "node:crypto";
import { signBody } from "@/server/channels/sign";
import { twilioSignature } from "@/server/channels/sms/twilio";
import type { PostedMessage } from "./channel-desk";

export type Said = { id: string; from: string; text?: string; picture?: string | undefined; at: Date };

/** One channel that speaks by webhook, from its provider's side. */
export type Speaker = {
  name: string;
  channelCode: string;
  values: (sides: { url: string; pictures: string }) => Record<string, string>;
  write: (said: Said) => string;
  sign: (body: string, at: Date, key?: string) => Record<string, string>;
  /** The text of a reply of ours, when it goes to this person. */
  wordsTo: (posted: PostedMessage, from: string) => string | null;
};

const hmac = (key: string, body: string, encoding: "hex" | "base64") =>
  createHmac("sha256", key).update(body).digest(encoding);

const [appSecret, phoneNumberId, pageId, userId] = ["rahasia aplikasi uji", "300", "160201", "170101"];
const token = "token-uji-yang-cukup-panjang";

const signByMeta: Speaker["sign"] = (body, _at, key = appSecret) => ({
  "x-hub-signature-256": `sha256=${hmac(key, body, "hex")}`,
});

/** A photo is requested by an id: the last part of its URL without `.jpg`. */
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

const byX: Pick<Speaker, "values" | "sign"> = {
  values: ({ url, pictures }) => ({
    ...{ consumerSecret: appSecret, bearerToken: token, userId, apiUrl: url, mediaHosts: pictures },
  }),
  sign: (body, _at, key = appSecret) => ({
    "x-twitter-webhooks-signature": `sha256=${hmac(key, body, "base64")}`,
  }),
};

const directMessages: Speaker = {
  ...byX,
  name: "X, direct messages",
  channelCode: "twitter",
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
  wordsTo: ({ path, body }, from) =>
    path === `/2/dm_conversations/with/${from}/messages` ? JSON.parse(body).text : null,
};

/**
 * The numbers of their posts begin with the end of their own (20 digits at most), which marks a reply below one as
 * theirs.
 */
const mentions = (channelCode: string): Speaker => ({
  ...byX,
  name: `X, public posts to ${channelCode}`,
  channelCode,
  write: ({ id, from, text = "", picture, at }) => {
    const us = { id_str: userId, screen_name: "DKIJakarta" };
    const url = "https://t.co/gambar";
    const media = picture ? [{ type: "photo", media_url_https: picture, url }] : [];
    const post = {
      ...{ id_str: from.slice(3) + id.replace(/\D/g, ""), user: { id_str: from, screen_name: "warga" } },
      ...{ created_at: at.toUTCString(), timestamp_ms: String(at.getTime()) },
      ...{ text: `@DKIJakarta ${text}${picture ? ` ${url}` : ""}`, entities: { user_mentions: [us] } },
      extended_entities: { media },
    };
    return JSON.stringify({ for_user_id: userId, tweet_create_events: [post] });
  },
  wordsTo: ({ path, body }, from) => {
    const sent = path === "/2/tweets" ? JSON.parse(body) : {};
    return sent.reply?.in_reply_to_tweet_id.startsWith(from.slice(3)) ? sent.text : null;
  },
});

const byPage: Pick<Speaker, "channelCode" | "values" | "sign"> = {
  channelCode: "facebook",
  values: ({ url, pictures }) => ({
    ...{ appSecret, verifyToken: "tanda periksa", pageToken: token, pageId },
    ...{ graphUrl: `${url}/graph`, mediaHosts: pictures },
  }),
  sign: signByMeta,
};

const comments: Speaker = {
  ...byPage,
  name: "Facebook, comments",
  write: ({ id, from, text, picture, at }) => {
    const value = {
      ...{ item: "comment", verb: "add", post_id: `${pageId}_9`, parent_id: `${pageId}_9` },
      ...{ comment_id: `${from}_${id}`, from: { id: from, name: "Warga" }, message: text, photo: picture },
      created_time: at.getTime() / 1_000,
    };
    return JSON.stringify({ object: "page", entry: [{ id: pageId, changes: [{ field: "feed", value }] }] });
  },
  wordsTo: ({ path, body }, from) =>
    path.startsWith(`/graph/${from}_`) && path.endsWith("/comments") ? JSON.parse(body).message : null,
};

const messenger: Speaker = {
  ...byPage,
  name: "Facebook, Messenger",
  write: ({ id, from, text, picture, at }) => {
    const attachments = picture ? [{ type: "image", payload: { url: picture } }] : [];
    const event = {
      ...{ sender: { id: from }, recipient: { id: pageId }, timestamp: at.getTime() },
      message: { mid: `m_${id}`, text, attachments },
    };
    return JSON.stringify({ object: "page", entry: [{ id: pageId, messaging: [event] }] });
  },
  wordsTo: ({ path, body }, from) => {
    const sent = path.endsWith("/messages") ? JSON.parse(body) : {};
    return sent.recipient?.id === from ? sent.message.text : null;
  },
};

const smsGateway: Speaker = {
  name: "sms_1708 by the gateway",
  channelCode: "sms_1708",
  values: ({ url }) => ({ secret: appSecret, sendUrl: `${url}/sms` }),
  write: ({ id, from, text = "", at }) =>
    JSON.stringify({ id, from: `+${from}`, text, sentAt: at.toISOString() }),
  sign: (body, at, key = appSecret) => {
    const timestamp = Math.floor(at.getTime() / 1_000);
    const signature = `sha256=${signBody(key, timestamp, body)}`;
    return { "x-timestamp": String(timestamp), "x-signature": signature };
  },
  wordsTo: ({ path, body }, from) => {
    const sent = path === "/sms" ? JSON.parse(body) : {};
    return sent.to === `+${from}` ? sent.text : null;
  },
};

const [accountSid, ourNumber] = [`AC${"0".repeat(32)}`, "+628111272206"];
const webhookUrl = "https://crm.contoh.id/webhooks/sms_0811";

/** The account comes last, so that a truncated form belongs to no account. */
const twilio: Speaker = {
  name: "sms_0811 by Twilio",
  channelCode: "sms_0811",
  values: ({ url, pictures }) => ({
    ...{ provider: "twilio", accountSid, authToken: appSecret, from: ourNumber, webhookUrl },
    ...{ apiUrl: url, mediaHosts: pictures },
  }),
  write: ({ id, from, text = "", picture }) =>
    new URLSearchParams({
      ...{ MessageSid: `SM${id.padStart(32, "0")}`, From: `+${from}`, To: ourNumber, Body: text },
      ...(picture ? { NumMedia: "1", MediaContentType0: "image/jpeg", MediaUrl0: picture } : {}),
      AccountSid: accountSid,
    }).toString(),
  sign: (body, _at, key = appSecret) => ({
    "content-type": "application/x-www-form-urlencoded",
    "x-twilio-signature": twilioSignature(key, webhookUrl, body),
  }),
  wordsTo: ({ path, body }, from) => {
    const sent = new URLSearchParams(path.endsWith("/Messages.json") ? body : "");
    return sent.get("To") === `+${from}` ? sent.get("Body") : null;
  },
};

export const withPictures = [whatsapp, directMessages, messenger, twilio];
/** Channels that are read in public. */
export const besides = [mentions("twitter"), mentions("governor_social"), comments];
export const speakers = [...withPictures, ...besides, smsGateway];
