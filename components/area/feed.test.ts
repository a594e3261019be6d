import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import messages from "@/messages/id.json";
import { toPublicText } from "@/server/domain/masking/public-text";
import { atomOf, escapeFeedText, type FeedTexts, rssOf } from "./feed";

const shared = { locale: "id", messages } as const;
const words: FeedTexts = {
  area: createTranslator({ ...shared, namespace: "area" }),
  status: createTranslator({ ...shared, namespace: "status" }),
  common: createTranslator({ ...shared, namespace: "common" }),
};
const item = {
  code: "JK2611240001",
  status: "waiting" as const,
  category: { id: "Jalan & trotoar", en: "Roads" },
  kelurahan: "Gambir",
  text: toPublicText('Lubang <b>besar</b> & "dalam"\u0000 di depan pasar'),
  submittedAt: new Date("2026-11-24T05:00:00Z"),
  updatedAt: new Date("2026-11-24T06:30:00Z"),
  isOverdue: false,
};
const area = {
  code: "31.71.01.1001",
  name: "Gambir",
  level: "kelurahan" as const,
  site: "https://kota.example",
};

test("an Atom feed names itself, its page, the URL of each complaint, and when it last changed", () => {
  const feed = atomOf({ ...area, items: [item] }, words);
  expect(feed).toMatch(
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
  );
  expect(feed).toContain("<id>https://kota.example/kelurahan/31.71.01.1001</id>");
  expect(feed).toContain(
    'rel="self" type="application/atom+xml" href="https://kota.example/kelurahan/31.71.01.1001/atom.xml"',
  );
  expect(feed).toContain("<id>https://kota.example/lacak/JK2611240001</id>");
  expect(feed.match(/<updated>[^<]*/g)).toEqual(Array(2).fill("<updated>2026-11-24T06:30:00.000Z"));
  expect(feed).toContain("<title>Laporan terbaru di Kelurahan Gambir</title>");
});

test("markup in a reporter's text is escaped in a feed", () => {
  for (const feed of [atomOf({ ...area, items: [item] }, words), rssOf({ ...area, items: [item] }, words)]) {
    expect(feed).toContain("Lubang &lt;b&gt;besar&lt;/b&gt; &amp; &quot;dalam&quot; di depan pasar");
    expect(feed).toContain("Jalan &amp; trotoar");
  }
  expect(escapeFeedText("a\u0008\uD800b\uFFFE😀\n")).toBe("ab😀\n");
});

test("an RSS feed dates its items by RFC 822, and an empty feed is valid", () => {
  expect(rssOf({ ...area, items: [item] }, words)).toContain(
    "<pubDate>Tue, 24 Nov 2026 05:00:00 GMT</pubDate>",
  );
  expect(atomOf({ ...area, items: [] }, words)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});
