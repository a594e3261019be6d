import type { NamedAreaCode, PublicItem } from "@/server/domain/area/dashboard";
import type { Status } from "@/server/domain/complaint/status";

type Newest = NamedAreaCode & { site: string; items: readonly PublicItem[] };

/** The fixed texts of a feed in one language. */
export type FeedTexts = {
  area: (key: "feedTitle" | "kelurahan" | "kecamatan", values: { name: string }) => string;
  status: (status: Status) => string;
  common: (key: "product" | "tagline") => string;
};

/** Removes characters that XML 1.0 cannot contain, and escapes the rest. */
export function escapeFeedText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const tag = (name: string, text: string, attributes = "") =>
  `<${name}${attributes}>${escapeFeedText(text)}</${name}>`;

function describe({ code, name, level, site, items }: Newest, { area, status, common }: FeedTexts) {
  const home = `${site}/${level}/${code}`;
  const title = area("feedTitle", { name: level === "kota" ? name : area(level, { name }) });
  const last = items.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.getTime()), 0);
  const entries = items.map((item) => ({
    ...item,
    link: `${site}/lacak/${item.code}`,
    title: `${item.category.id}, ${item.kelurahan}: ${status(item.status)}`,
  }));
  return {
    home,
    title,
    author: common("product"),
    tagline: common("tagline"),
    updated: new Date(last),
    entries,
  };
}

/** Atom (RFC 4287) of the newest public complaints: public fields only, no names. */
export function atomOf(newest: Newest, words: FeedTexts): string {
  const { home, title, author, updated, entries } = describe(newest, words);
  const link = (rel: string, type: string, href: string) =>
    `<link rel="${rel}" type="${type}" href="${escapeFeedText(href)}"/>`;
  const body = entries.map(
    (entry) => `  <entry>
    ${tag("id", entry.link)}
    ${tag("title", entry.title)}
    ${link("alternate", "text/html", entry.link)}
    ${tag("published", entry.submittedAt.toISOString())}
    ${tag("updated", entry.updatedAt.toISOString())}
    <category term="${escapeFeedText(entry.category.id)}"/>
    ${tag("summary", entry.text)}
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
  ${tag("id", home)}
  ${tag("title", title)}
  <author>${tag("name", author)}</author>
  ${link("alternate", "text/html", home)}
  ${link("self", "application/atom+xml", `${home}/atom.xml`)}
  ${tag("updated", updated.toISOString())}
${body.join("\n")}
</feed>
`;
}

/** The same as RSS 2.0. */
export function rssOf(newest: Newest, words: FeedTexts): string {
  const { home, title, tagline, updated, entries } = describe(newest, words);
  const body = entries.map(
    (entry) => `    <item>
      ${tag("title", entry.title)}
      ${tag("link", entry.link)}
      ${tag("guid", entry.link, ' isPermaLink="true"')}
      ${tag("pubDate", entry.submittedAt.toUTCString())}
      ${tag("category", entry.category.id)}
      ${tag("description", entry.text)}
    </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    ${tag("title", title)}
    ${tag("link", home)}
    ${tag("description", tagline)}
    <language>id</language>
    ${tag("lastBuildDate", updated.toUTCString())}
    <atom:link rel="self" type="application/rss+xml" href="${escapeFeedText(`${home}/rss.xml`)}"/>
${body.join("\n")}
  </channel>
</rss>
`;
}
