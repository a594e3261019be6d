import { linkCookies, linkIdOf } from "@/server/auth/link-keys";
import {
  findToken,
  linkPage,
  openedPage,
  readEarlierLink,
  type TokenLinkKind,
} from "@/server/domain/link/token-link";
import { env } from "@/server/env";
import type { Exchange } from "@/server/http/exchange";

type LinkSite = { secretKey: string; publicUrl: string; now: Date };

/** This installation's. */
export const openLinkSite = (): LinkSite => ({
  secretKey: env.SECRET,
  publicUrl: env.PUBLIC_URL,
  now: new Date(),
});

/** Longer than any link of ours. */
const longest = 600;

/** Exchanges a token, alone or in a pasted link, for cookies. Whether it opens anything is the page's to say. */
export function exchangeToken(
  site: LinkSite,
  headers: Headers,
  { kind, written }: { kind: TokenLinkKind; written: string },
): Exchange {
  const token = findToken(kind, written.slice(0, longest));
  if (!token) return { location: `${linkPage(kind)}?gagal=tautan`, cookies: [] };
  return {
    location: openedPage(kind, linkIdOf(token)),
    cookies: linkCookies(site, headers.get("cookie"), { kind, token }),
  };
}

/** The same for the path of a link that was sent before; null for any other path. */
export function exchangeEarlierToken(site: LinkSite, headers: Headers, path: string): Exchange | null {
  const shown = readEarlierLink(path);
  return shown && exchangeToken(site, headers, shown);
}
