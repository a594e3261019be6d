import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findBrowser } from "@/bin/launch/browser.mjs";
import { auditPage } from "./pages/audit";
import { panAndZoom } from "./pages/trace";
import { weighPage } from "./pages/weigh";
import { installTools } from "./scale/drive";
import { startProduct } from "./scale/product";
import { describeMachine, readCommit, readLoad } from "./scale/results";
import { drawSample } from "./scale/sample";
import { sayResult } from "./scale/say";

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: path.join(".data", "bench", "2000000") },
    port: { type: "string", default: "3900" },
    /** Leaves out the half minute on the map. */
    "without-map": { type: "boolean", default: false },
  },
});
const budgets: Record<string, number> = { "/": 204_000, "/lacak/[code]": 140_000 };

/** Script size, Lighthouse and a traced half minute on the map, over a city made by `npm run bench`. */
async function run(): Promise<void> {
  installTools();
  const chromiumPath = await findBrowser();
  const loadBefore = readLoad();
  const product = await startProduct(path.resolve(values.folder), Number(values.port));
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    await product.start();
    const { drawn } = await drawSample(product.sql, 3);
    const [one] = drawn;
    if (!one) throw new Error("the city is empty");
    const pages = {
      "/": "/",
      "/lapor": "/lapor",
      "/lacak/[code]": `/lacak/${one.code}`,
      "/kelurahan/[code]": `/kelurahan/${one.kelurahan}`,
    };
    const found: Record<string, unknown> = {};
    for (const [name, address] of Object.entries(pages)) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        isMobile: true,
        locale: "id-ID",
      });
      const weight = await weighPage(await context.newPage(), product.url + address);
      await context.close();
      const lighthouse = await auditPage(product.url + address, chromiumPath);
      found[name] = { weight, budget: budgets[name] ?? null, lighthouse };
      sayResult(`${name} ${JSON.stringify(found[name])}`);
    }
    const map = values["without-map"] ? null : await panAndZoom(browser, `${product.url}/`);
    sayResult(`map ${JSON.stringify(map)}`);
    const result = {
      at: new Date().toISOString(),
      commit: readCommit(),
      machine: describeMachine(),
      loadBefore,
      city: JSON.parse(readFileSync(path.join(values.folder, "city.json"), "utf8")).complaints,
      pages: found,
      map,
    };
    writeFileSync(path.join("bench", "results", "pages.json"), `${JSON.stringify(result, null, 1)}\n`);
  } finally {
    await browser.close();
    await product.stop();
  }
}

await run();
