import { createHash } from "node:crypto";
import { z } from "zod";
import { writeCookie } from "@/server/domain/cookie";
import { hours } from "@/server/domain/duration";
import { notFound } from "@/server/domain/errors";
import { linkPage, type TokenLinkKind, tokenLinkKinds } from "@/server/domain/link/token-link";
import { openSealedCookie, sealCookie } from "./sealed-cookie";

const keySchema = z.object({
  token: z.string(),
  /** Until when it opens its page, in ms. */
  until: z.number(),
});
type LinkKey = z.infer<typeof keySchema>;

/** The tokens of the links that this browser has opened, by kind, newest first. */
export type LinkKeys = Readonly<Partial<Record<TokenLinkKind, readonly LinkKey[]>>>;

type LinkSite = { secretKey: string; publicUrl: string; now: Date };

/** A working day: a body outside opens its link, does the work, and then writes the result. */
const cookieMs = hours(8);
const mostKeys = 10;
const cookieOf = (kind: TokenLinkKind) => `tautan-${kind}`;
const purposeOf = (kind: TokenLinkKind) => `${kind} links` as const;

/** Besides its page, where the answers to it are sent. */
const doors: Record<TokenLinkKind, string> = {
  invitation: "/api/trpc",
  survey: "/api/survei",
  outside: "/api/trpc",
};

/** The name of a link in addresses and inputs: tells links apart, and opens nothing. */
export const linkIdOf = (token: string): string =>
  createHash("sha256").update(`link:${token}`).digest("base64url").slice(0, 12);

export function openLinkKeys(secretKey: string, cookies: string | null, now: Date): LinkKeys {
  const keysOf = (kind: TokenLinkKind) =>
    openSealedCookie(secretKey, cookies, {
      name: cookieOf(kind),
      purpose: purposeOf(kind),
      items: z.array(keySchema),
    }).filter(({ until }) => until > now.getTime());
  return Object.fromEntries(tokenLinkKinds.map((kind) => [kind, keysOf(kind)]));
}

/** The `Set-Cookie` headers with one more link: for its page, and for the address that its answers are sent to. */
export function linkCookies(
  { secretKey, publicUrl, now }: LinkSite,
  cookies: string | null,
  { kind, token }: { kind: TokenLinkKind; token: string },
): string[] {
  const others = openLinkKeys(secretKey, cookies, now)[kind] ?? [];
  const key = { token, until: now.getTime() + cookieMs };
  const keys = [key, ...others.filter((other) => other.token !== token)].slice(0, mostKeys);
  const value = sealCookie(secretKey, keys, purposeOf(kind));
  return [linkPage(kind), doors[kind]].map((path) =>
    writeCookie(cookieOf(kind), value, { publicUrl, seconds: cookieMs / 1_000, path }),
  );
}

/**
 * The token of a link that this browser has opened.
 * @throws NOT_FOUND link_closed
 */
export function tokenOf({ linkKeys }: { linkKeys: LinkKeys }, kind: TokenLinkKind, link: string): string {
  const key = linkKeys[kind]?.find(({ token }) => linkIdOf(token) === link);
  if (!key) throw notFound("link_closed");
  return key.token;
}
