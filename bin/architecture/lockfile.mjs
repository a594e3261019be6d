/**
 * Optional dependencies that no entry of the lockfile holds: a lock made on one system can leave out another's
 * binaries without a word, and `npm ci` there then installs a product that does not start.
 */
export function findMissingBinaries({ packages }) {
  const known = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, "")));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  return [...new Set(wanted)].filter((name) => !known.has(name)).sort();
}
