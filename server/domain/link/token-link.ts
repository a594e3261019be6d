import { z } from "zod";

export const tokenLinkKinds = ["invitation", "survey", "outside"] as const;
/** A link by which anybody who has it opens one thing: an officer's invitation, a survey, a complaint for a body outside. */
export type TokenLinkKind = (typeof tokenLinkKinds)[number];

/** Each kind's page, and its token where it stands alone. */
const links = {
  invitation: { page: "/undangan", token: /(?<![\w.-])\d{1,15}\.[\w-]{32}(?![\w-])/g },
  survey: { page: "/survei/undangan", token: /(?<![\w.-])[\w-]{22}(?![\w-])/g },
  outside: { page: "/pihak-luar", token: /(?<![\w.-])[\w-]{22}\.[\w-]{22}(?![\w-])/g },
} as const satisfies Record<TokenLinkKind, { page: `/${string}`; token: RegExp }>;

export const linkPage = <Kind extends TokenLinkKind>(kind: Kind): (typeof links)[Kind]["page"] =>
  links[kind].page;

const withToken = <Page extends string>(page: Page, token: string) => `${page}#token=${token}` as const;

/** A link with its token in the fragment, which browsers send to no server. */
export const tokenLink = <Kind extends TokenLinkKind>(kind: Kind, token: string) =>
  withToken(linkPage(kind), token);

/** The token of such a fragment; null without one. */
export const readTokenFragment = (fragment: string): string | null =>
  new URLSearchParams(fragment.replace(/^#/, "")).get("token");

/** The token in a link that somebody pasted, whole or in part; null when there is none of this kind. */
export const findToken = (kind: TokenLinkKind, written: string): string | null =>
  written.match(links[kind].token)?.at(-1) ?? null;

/** Where links that were sent before have their token: in the path. */
const earlier = {
  invitation: /^\/undangan\/([^/]{1,200})$/,
  survey: /^\/survei\/(?!undangan$|terima-kasih$)([^/]{1,200})$/,
  outside: /^\/pihak-luar\/([^/]{1,200})$/,
} as const satisfies Record<TokenLinkKind, RegExp>;

/** The kind of a link that was sent before, and what its path has in the token's place; null for another path. */
export function readEarlierLink(path: string): { kind: TokenLinkKind; written: string } | null {
  for (const kind of tokenLinkKinds) {
    const written = earlier[kind].exec(path)?.[1];
    if (written !== undefined) return { kind, written };
  }
  return null;
}

/** What names an opened link in addresses and inputs. */
export const linkIdSchema = z.string().max(20);

/** The page after the exchange, which names the link by an id that opens nothing. */
export const openedPage = (kind: TokenLinkKind, link: string) => `${linkPage(kind)}?tautan=${link}` as const;
