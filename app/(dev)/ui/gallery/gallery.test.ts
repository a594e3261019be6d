import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants";
import { expect, it } from "vitest";
import config from "@/next.config";

const readAll = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
const shown = readAll(path.resolve("app/(dev)/ui/gallery")).join();

/** Parts of a shown component, and components without a look of their own. */
const unseen = ["ChartFrame", "EndLabels", "TrendShapes", "DraftOwner", "LimitedInput", "LimitedArea"];

it("the gallery shows every component of the kit", () => {
  const components = readAll(path.resolve("components/ui")).flatMap((text) =>
    [...text.matchAll(/^export (?:async )?function ([A-Z]\w*)/gm)].map(([, name]) => name),
  );
  expect(components.length).toBeGreaterThan(15);
  expect(components.filter((name) => !unseen.includes(`${name}`) && !shown.includes(`<${name}`))).toEqual([]);
});

it("the gallery is a page in development only", () => {
  const isPage = (phase: string) => config(phase).pageExtensions?.includes("dev.tsx");
  expect(isPage(PHASE_DEVELOPMENT_SERVER)).toBe(true);
  for (const phase of [PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER]) expect(isPage(phase)).toBe(false);
});
