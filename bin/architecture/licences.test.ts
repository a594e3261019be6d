import { expect, test } from "vitest";
import { findForeignLicences } from "./licences.mjs";

const lockOf = (name: string, license?: string) => ({
  packages: { "": {}, [`node_modules/${name}`]: license === undefined ? {} : { license } },
});

test.each([
  ["zod", "MIT"],
  ["@zone-eu/mailsplit", "(MIT OR EUPL-1.1+)"],
  ["@img/sharp-wasm32", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
  ["react-leaflet", "Hippocratic-2.1"],
])("%s may be shipped under %s", (name, license) => {
  expect(findForeignLicences(lockOf(name, license))).toEqual([]);
});

test.each([
  ["planted", "AGPL-3.0"],
  ["planted", "LGPL-3.0"],
  ["planted", "MIT AND GPL-2.0"],
  ["planted", "SEE LICENSE IN LICENSE.md"],
  ["planted", undefined],
])("%s under %s is refused by name", (name, license) => {
  const [sentence] = findForeignLicences(lockOf(name, license));
  expect(sentence).toContain(`${name} is under ${license ?? "no licence"}`);
});
