import { expect, test } from "vitest";
import { isPlainMarkup } from "./plain-markup";

test.each([
  "",
  "© contributors of the map &amp; others",
  '© <a href="https://tiles.example.org/copyright">Example tiles</a>',
  'Leaflet <span aria-hidden="true">|</span> © Example',
  '<span aria-hidden="true">&#215;</span>',
])("%j is plain markup", (html) => {
  expect(isPlainMarkup(html)).toBe(true);
});

test.each([
  "<img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://example.org" onclick="alert(1)">x</a>',
  '<a href="https://example.org""onclick=alert(1)>x</a>',
  '<span aria-hidden="true" style="position:fixed">x</span>',
  "<A HREF=https://example.org>x</A>",
  "<svg onload=alert(1)>",
  "text\n<script>alert(1)</script>",
  "a < b",
])("%j is not", (html) => {
  expect(isPlainMarkup(html)).toBe(false);
});
