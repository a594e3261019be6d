import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const files = readdirSync("components", { recursive: true, encoding: "utf8" });
const searchFields = files
  .filter((file) => file.endsWith(".tsx"))
  .flatMap((file) =>
    Array.from(
      readFileSync(`components/${file}`, "utf8").matchAll(/placeholder=\{([^}]+)\}\s+empty=\{([^}]+)\}/g),
      ([, hint, none]) => ({
        file,
        hint,
        none,
      }),
    ),
  );

it("a search field without a match says so, instead of repeating its hint", () => {
  expect(searchFields.length).toBeGreaterThan(10);
  expect(searchFields.filter(({ hint, none }) => hint === none)).toEqual([]);
});
