// Lighthouse, mobile, of one URL: node audit.mjs URL CHROMIUM. Prints scores (0 to 1) and failed audits.
import { writeFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [address, chromePath, keep] = process.argv.slice(2);
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"];
const chrome = await launch({ chromePath, chromeFlags });
try {
  const { lhr, report } = await lighthouse(address, {
    port: chrome.port,
    output: "json",
    onlyCategories: ["performance", "accessibility", "best-practices"],
    logLevel: "error",
  });
  if (keep) writeFileSync(keep, report);
  const scores = Object.fromEntries(
    Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
  );
  const metrics = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
    "speed-index",
  ];
  const short = Object.values(lhr.categories)
    .filter(({ id }) => id !== "performance")
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => id);
  process.stdout.write(
    JSON.stringify({
      scores,
      metrics: Object.fromEntries(metrics.map((id) => [id, Number(lhr.audits[id].numericValue.toFixed(3))])),
      short,
    }),
  );
} finally {
  await chrome.kill();
}
