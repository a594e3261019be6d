import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants";
import { expect, it } from "vitest";
import config from "@/next.config";

const kit = path.resolve("components/ui");
const read = (file: string) => readFileSync(path.join(kit, file), "utf8");
const files = readdirSync(kit, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(?<!\.test)\.tsx$/.test(file),
);
const shown = files
  .filter((file) => file.startsWith("gallery/"))
  .map(read)
  .join();

/** Parts of a shown component, and components without a look of their own. */
const unseen = ["ChartFrame", "EndLabels", "TrendShapes", "DraftOwner", "LimitedInput", "LimitedArea"];

it("the gallery shows every component of the kit", () => {
  const components = files
    .filter((file) => !file.startsWith("gallery/"))
    .flatMap((file) =>
      [...read(file).matchAll(/^export (?:async )?function ([A-Z]\w*)/gm)].map(([, name]) => name),
    );
  expect(components.length).toBeGreaterThan(15);
  expect(components.filter((name) => !unseen.includes(`${name}`) && !shown.includes(`<${name}`))).toEqual([]);
});

it("the gallery is a page in development only", () => {
  const isPage = (phase: string) => config(phase).pageExtensions?.includes("dev.tsx");
  expect(isPage(PHASE_DEVELOPMENT_SERVER)).toBe(true);
  for (const phase of [PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER]) expect(isPage(phase)).toBe(false);
});
