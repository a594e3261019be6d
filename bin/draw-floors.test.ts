import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import config from "../.dependency-cruiser.cjs";
import { readFloors } from "./architecture/floors.mjs";
import { mayImport } from "./architecture/permissions.mjs";
import { drawFloors } from "./draw-floors.mjs";

const rules = config.forbidden;

describe("docs/floors.svg", () => {
  it("is what `npm run floors` draws from today's rules", () => {
    expect(readFileSync("docs/floors.svg", "utf8")).toBe(drawFloors(rules));
  });

  it("names the one folder that loads Leaflet and the one that speaks SQL", () => {
    const alone = readFloors(rules)
      .flat()
      .filter((box) => box.alone.length > 0);
    expect(alone.map(({ name }) => name)).toEqual(["components/map", "db"]);
  });

  it("refuses to draw rules that let the domain import a page", () => {
    const lax = rules.filter(({ name }) => name !== "domain-is-pure");
    expect(() => drawFloors(lax)).toThrow("server/domain may import");
  });
});

describe("mayImport", () => {
  it("reads a group of the source in the target of a rule", () => {
    expect(mayImport(rules, "server/area/verb.ts", "server/area/locate.ts")).toBe(true);
    expect(mayImport(rules, "server/area/verb.ts", "server/complaint/verb.ts")).toBe(false);
  });
});
