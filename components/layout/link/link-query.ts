/** What the address of a link's page says. */
export type LinkQuery = { tautan?: string | string[]; gagal?: string | string[] };

type AskedLink = { link: string | null; isUnreadable: boolean; refusal: string | undefined };

/** The link that the address names, and why the last step failed. */
export function readLinkQuery({ tautan, gagal }: LinkQuery): AskedLink {
  const refusal = [gagal].flat()[0];
  const link = [tautan].flat()[0]?.slice(0, 20) || null;
  return { link, isUnreadable: refusal === "tautan", refusal };
}

/** Why the page is not open: nothing came, or what came opens nothing. */
export function linkFaultOf({ link, isUnreadable }: AskedLink): "unreadable" | "unknown" | null {
  if (isUnreadable) return "unreadable";
  return link === null ? null : "unknown";
}
