import { createHmac, randomBytes } from "node:crypto";

export type Credentials = {
  consumerSecret: string;
  /** An OAuth 2.0 token of the account; or the three below, which sign each request by OAuth 1.0a. */
  bearerToken?: string | undefined;
  consumerKey?: string | undefined;
  accessToken?: string | undefined;
  accessTokenSecret?: string | undefined;
};

/** Percent-encoding by RFC 3986, which OAuth 1.0a (RFC 5849, 3.6) requires. */
const percentEncode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

type Request = { method: "GET" | "POST"; url: string };
type Keys = { consumerKey: string; consumerSecret: string; accessToken: string; accessTokenSecret: string };

type Pair = readonly [string, string];
const byNameThenValue = ([a, x]: Pair, [b, y]: Pair) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1);

/** RFC 5849 with HMAC-SHA1: the `Authorization` of a request whose body is no form. */
export function signOauth(
  { method, url }: Request,
  keys: Keys,
  { timestamp, nonce }: { timestamp: number; nonce: string },
): string {
  const { origin, pathname, searchParams } = new URL(url);
  const own: [string, string][] = [
    ["oauth_consumer_key", keys.consumerKey],
    ["oauth_nonce", nonce],
    ["oauth_signature_method", "HMAC-SHA1"],
    ["oauth_timestamp", String(timestamp)],
    ["oauth_token", keys.accessToken],
    ["oauth_version", "1.0"],
  ];
  const escaped = [...own, ...searchParams].map(
    ([name, value]) => [percentEncode(name), percentEncode(value)] as const,
  );
  const pairs = escaped.sort(byNameThenValue).map((pair) => pair.join("="));
  const base = [method, percentEncode(origin + pathname), percentEncode(pairs.join("&"))].join("&");
  const key = `${percentEncode(keys.consumerSecret)}&${percentEncode(keys.accessTokenSecret)}`;
  const signature = createHmac("sha1", key).update(base).digest("base64");
  const all = [...own, ["oauth_signature", signature] as const];
  return `OAuth ${all.map(([name, value]) => `${name}="${percentEncode(value)}"`).join(", ")}`;
}

/** The authorization of the city's account: signed where the keys are set, else the bearer token. */
export function authorize(request: Request, account: Credentials): { authorization: string } {
  const { consumerKey, consumerSecret, accessToken, accessTokenSecret, bearerToken } = account;
  if (!consumerKey || !accessToken || !accessTokenSecret) return { authorization: `Bearer ${bearerToken}` };
  const moment = { timestamp: Math.floor(Date.now() / 1_000), nonce: randomBytes(16).toString("hex") };
  const keys = { consumerKey, consumerSecret, accessToken, accessTokenSecret };
  return { authorization: signOauth(request, keys, moment) };
}

/** Whether the settings have one of the two authorizations. */
export const canAuthorize = ({ bearerToken, consumerKey, accessToken, accessTokenSecret }: Credentials) =>
  bearerToken !== undefined || Boolean(consumerKey && accessToken && accessTokenSecret);
