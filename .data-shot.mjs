import { chromium } from "@playwright/test";

const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [w, locale] of [
  [390, "id"],
  [1366, "en"],
]) {
  const c = await b.newContext({ viewport: { width: w, height: 900 } });
  await c.addCookies([{ name: "locale", value: locale, url: "http://127.0.0.1:3309" }]);
  const p = await c.newPage();
  const logs = [];
  p.on("console", (m) => ["error", "warning"].includes(m.type()) && logs.push(m.text().slice(0, 300)));
  p.on("pageerror", (e) => logs.push("ERR " + e.message.slice(0, 300)));
  await p.goto("http://127.0.0.1:3309/ui", { waitUntil: "load", timeout: 120000 });
  await p.waitForTimeout(4000);
  await p.screenshot({ path: `/tmp/ui-${w}.png`, fullPage: true });
  const wide = await p.evaluate(() => document.documentElement.scrollWidth);
  console.log(w, locale, "scrollWidth", wide, await p.title(), logs);
  await p.locator("#combobox-empty").click();
  await p.waitForTimeout(500);
  await p.screenshot({ path: `/tmp/ui-${w}-open.png` });
}
await b.close();
