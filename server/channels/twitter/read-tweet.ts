import type { Attachment, ReadMessage } from "../adapter";
import { fetchPicture, pictureAt } from "../fetch-picture";
import { isOnAllowedHost } from "../picture-hosts";
import { authorize, type Credentials } from "./credentials";
import type { DirectMessage, Tweet } from "./payload";

type Us = { userId: string; mediaHosts: readonly string[] };

/** A post that mentions us; null for our own, for reposts, and for other events. */
export function readTweet(tweet: Tweet, us: Us): ReadMessage | null {
  const { user, extended_tweet: whole } = tweet;
  if (user.id_str === us.userId || tweet.retweeted_status) return null;
  const mentions = (whole?.entities ?? tweet.entities)?.user_mentions ?? [];
  const own = mentions.filter(({ id_str }) => id_str === us.userId).map(({ screen_name }) => screen_name);
  if (own.length === 0 && tweet.in_reply_to_user_id_str !== us.userId) return null;
  const said = whole?.full_text ?? whole?.text ?? tweet.full_text ?? tweet.text ?? "";
  const pictures = (whole?.extended_entities ?? tweet.extended_entities)?.media ?? [];
  const [longitude, latitude] = tweet.coordinates?.coordinates ?? [];
  return {
    ...common({ id: tweet.id_str, sender: user.id_str, name: user.screen_name, isPublic: true }),
    text: clean(said, own, pictures),
    point: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
    placeSource: latitude === undefined ? "none" : "channel",
    submittedAt: new Date(tweet.timestamp_ms ? Number(tweet.timestamp_ms) : tweet.created_at),
    attachments: pictures.flatMap(({ type, media_url_https: address }) =>
      type === "photo" && address ? [pictureAt(address, us.mediaHosts)] : [],
    ),
    correspondence: {
      ...correspondence(user.id_str, user.screen_name, tweet.lang),
      replyTo: tweet.id_str,
      keys: [tweet.id_str],
      refersTo: tweet.in_reply_to_status_id_str ? [tweet.in_reply_to_status_id_str] : [],
      isPublic: true,
    },
  };
}

type Names = Readonly<Record<string, { screen_name?: string | undefined }>>;

/** A direct message to us: a private complaint, since nobody else reads it. */
export function readDirectMessage(
  { id, created_timestamp, message_create: message }: DirectMessage,
  account: Us & Credentials,
  names: Names,
): ReadMessage | null {
  const { userId, mediaHosts } = account;
  if (!message || message.sender_id === userId || message.target.recipient_id !== userId) return null;
  const { sender_id: sender, message_data: data } = message;
  const name = names[sender]?.screen_name ?? null;
  const media = data.attachment?.media;
  return {
    ...common({ id, sender, name, isPublic: false }),
    text: clean(data.text, [], media ? [media] : []),
    point: null,
    placeSource: "none",
    submittedAt: new Date(Number(created_timestamp)),
    attachments: media ? [privatePicture(media.media_url_https, mediaHosts, account)] : [],
    correspondence: {
      ...correspondence(sender, name, null),
      replyTo: null,
      keys: [id],
      refersTo: [],
      isPublic: false,
    },
  };
}

/** Only the account itself may fetch a photo of a direct message; each attempt is signed again. */
const privatePicture =
  (address: string, hosts: readonly string[], account: Credentials): Attachment =>
  () =>
    fetchPicture(
      address,
      hosts,
      isOnAllowedHost(address, hosts) ? authorize({ method: "GET", url: address }, account) : {},
    );

type Common = { id: string; sender: string; name: string | null; isPublic: boolean };

const common = ({ id, name, isPublic }: Common) => ({
  externalId: id,
  categoryCode: null,
  kelurahanCode: null,
  landmark: null,
  isPublic,
  contact: { name: name ? `@${name}` : null, phone: null, email: null, isVisibleToOfficers: false },
});

const correspondence = (address: string, name: string | null, lang: string | null | undefined) => ({
  address,
  name,
  subject: null,
  locale: lang === "en" ? ("en" as const) : ("id" as const),
});

const escapes: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The text without our name in front and without the short URLs of attachments. */
function clean(
  text: string,
  own: readonly string[],
  attached: readonly { url?: string | null | undefined }[],
): string {
  const withoutMedia = attached.reduce((rest, { url }) => (url ? rest.replaceAll(url, "") : rest), text);
  const names = own.map((name) => `@${name.toLowerCase()}`);
  const parts = withoutMedia.trim().split(/(\s+)/);
  while (names.includes((parts[0] ?? "").toLowerCase())) parts.splice(0, 2);
  return parts
    .join("")
    .replace(/&(lt|gt|amp);/g, (written) => escapes[written] ?? written)
    .trim();
}
