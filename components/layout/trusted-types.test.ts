import { expect, test } from "vitest";
import { trustedRules } from "./trusted-types";

const { createHTML, createScriptURL } = trustedRules("https://respon.example");

test.each(["<script></script>", "<svg/>", "", '<span aria-hidden="true">+</span>'])(
  "the markup %j, which a library writes, passes",
  (html) => {
    expect(createHTML(html)).toBe(html);
  },
);

test.each(["<script>alert(1)</script>", "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>"])(
  "the markup %j is refused",
  (html) => {
    expect(createHTML(html)).toBeNull();
  },
);

test.each(["/_next/static/chunks/a.js", "https://respon.example/_next/static/chunks/a.js?dpl=1", "/sw.js"])(
  "the script %s passes",
  (url) => {
    expect(createScriptURL(url)).toBe(url);
  },
);

test.each([
  "https://other.example/_next/static/chunks/a.js",
  "//other.example/sw.js",
  "/_next/static/../../api/photos/1/full",
  "/_next/static/%2e%2e/%2e%2e/api/photos/1/full",
  "/api/scans/1",
  "data:text/javascript,alert(1)",
  "blob:https://respon.example/0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f",
  "javascript:alert(1)",
])("the script %s is refused", (url) => {
  expect(createScriptURL(url)).toBeNull();
});

test("no text becomes a script", () => {
  expect(Object.keys(trustedRules("https://respon.example"))).toEqual(["createHTML", "createScriptURL"]);
});
