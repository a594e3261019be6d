import { describe, expect, it } from "vitest";
import { readCookie, readCookieHeader, writeCookie } from "./cookie";

describe("a cookie of ours", () => {
  it.each([
    ["https://lapor.example", "__Host-locale=en; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"],
    ["http://localhost:3000", "locale=en; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"],
  ])("at %s is sent as %s", (publicUrl, header) => {
    expect(writeCookie("locale", "en", { publicUrl, seconds: 60 })).toBe(header);
  });

  it.each([
    ["https://lapor.example", "__Secure-locale=en; Path=/lapor; Max-Age=60; HttpOnly; SameSite=Lax; Secure"],
    ["http://localhost:3000", "locale=en; Path=/lapor; Max-Age=60; HttpOnly; SameSite=Lax"],
  ])("of one path at %s is sent as %s", (publicUrl, header) => {
    expect(writeCookie("locale", "en", { publicUrl, seconds: 60, path: "/lapor" })).toBe(header);
    expect(readCookieHeader(header, "locale")).toBe("en");
  });

  it("is read by the name that no subdomain can set, when it has one", () => {
    const jar = new Map([
      ["locale", "id"],
      ["__Host-locale", "en"],
    ]);
    expect(readCookie((name) => jar.get(name), "locale")).toBe("en");
    jar.delete("__Host-locale");
    expect(readCookie((name) => jar.get(name), "locale")).toBe("id");
  });
});
