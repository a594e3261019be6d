import { expect, it } from "vitest";
import config from "@/next.config";
import { namedFlavor } from "./no-flavours";

it("a ready-made style is refused by name, and its package stays out of the browser", () => {
  expect(() => namedFlavor("light")).toThrow("no ready-made style light");
  const { turbopack } = typeof config === "function" ? config("phase-production-build") : config;
  expect(turbopack?.resolveAlias?.["@protomaps/basemaps"]).toMatch(/no-flavours/);
});
