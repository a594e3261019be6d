import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Bom = {
  bomFormat: string;
  specVersion: string;
  components: { name: string; version: string; purl: string }[];
};

test("npm run sbom writes CycloneDX with every installed package", { timeout: 60_000 }, () => {
  const written = execFileSync("npm", ["run", "--silent", "sbom"], {
    encoding: "utf8",
    maxBuffer: 50_000_000,
  });
  const bom = JSON.parse(written) as Bom;
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
  const listed = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
  const wanted = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
  expect(wanted.filter((one) => !listed.has(one))).toEqual([]);
  expect(bom.components.every(({ purl }) => purl.startsWith("pkg:npm/"))).toBe(true);
});
