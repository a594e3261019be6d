import { isIP } from "node:net";
import { invalid } from "@/server/domain/errors";
import { mayReachPrivate } from "@/server/env";
import { checkHost, lookUpPublic } from "./fetch-outside";
import { isThisMachine } from "./tls-of-mail";

/**
 * Checks the URL of a channel's mail server without a network request: its host is public or this machine, and it has
 * no query, by which nodemailer would take a proxy, or a program to run.
 * @throws INVALID channel_settings_wrong, url_private
 */
export function checkMailUrl(text: string): URL {
  const url = new URL(text);
  if (url.search) throw invalid("channel_settings_wrong");
  if (!isThisMachine(url.hostname)) checkHost(url);
  return url;
}

/**
 * The URL, of an earlier version without its query, with the IP address in place of the host's name: the one that was
 * checked, so a second DNS lookup cannot redirect the connection. The certificate is still the name's (`servername`).
 * @throws INVALID url_private · Error url_private, or without such a host
 */
export async function resolveMailUrl(text: string): Promise<{ url: URL; servername?: string }> {
  const given = new URL(text);
  given.search = "";
  const url = checkMailUrl(given.href);
  const { hostname } = url;
  if (mayReachPrivate() || isThisMachine(hostname) || isIP(hostname.replace(/^\[|\]$/g, ""))) return { url };
  const { address, family } = await lookUp(hostname);
  url.hostname = family === 6 ? `[${address}]` : address;
  return { url, servername: hostname };
}

/** IPv4 first: of one address alone, it is the one that more networks reach. */
const lookUp = (hostname: string) =>
  new Promise<{ address: string; family: number }>((done, fail) =>
    lookUpPublic(hostname, { order: "ipv4first" }, (error, address, family = 4) =>
      error ? fail(error) : done({ address: String(address), family }),
    ),
  );
