/** Licences that the product may be shipped with; decision 80 says why. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "Public Domain",
  "Unlicense",
]);
/** Others, for one package each; NOTICE explains those of the running product. */
const exceptions = [
  [/^@?react-leaflet(\/core)?$/, "Hippocratic-2.1"],
  [/^libheif-js$/, "LGPL-3.0"],
  [/^@img\/sharp-/, "LGPL-3.0-or-later"],
  [/^splaytree-ts$/, "BDS-3-Clause"],
  [/^optimist$/, "MIT/X11"],
  // Of the tests' IMAP server; their packages carry a licence file.
  [/^(rai|simplesmtp)$/, undefined],
];

/** A sentence for each package of the lockfile whose licence nobody has allowed. */
export function findForeignLicences({ packages }) {
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ""), license }))
    .filter(({ name, license }) => !isAllowed(name, license))
    .map(
      ({ name, license }) => `package-lock.json: ${name} is under ${license ?? "no licence that it names"}`,
    );
}

/** "A OR B" needs one of them, "A AND B" all. */
function isAllowed(name, license) {
  if (exceptions.some(([names, one]) => names.test(name) && one === license)) return true;
  if (!license) return false;
  const isOne = (one) =>
    allowed.has(one) || exceptions.some(([names, other]) => names.test(name) && other === one);
  const plain = license.replace(/[()]/g, "");
  return plain.split(" OR ").some((choice) => choice.split(" AND ").every((one) => isOne(one.trim())));
}
