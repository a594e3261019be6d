/** What the repository is held to; the check prints what it measures (docs/architecture.md). */
const most = { filesPerArea: 60, medianLines: 50, ninetiethLines: 120, repositoryLines: 175_000 };

const isProduct = (name) =>
  /^(app|components|server|db|bin|bench)\/.*\.(tsx?|mjs)$/.test(name) &&
  !/\.(test|spec)\.tsx?$|\/testing\//.test(name);
/** Written by a package manager, or pictures. */
const isCounted = (name) => !/(^|\/)package-lock\.json$|\.(png|jpe?g|webp|woff2|ico)$/.test(name);

/** The folder that is one topic: `server/domain/area`, `server/area`, `components/map`, `db/queries/area`. */
export function areaOf(name) {
  const folders = name.split("/").slice(0, -1);
  const isFloor = folders[1] === "domain" || folders[1] === "queries" || folders[0] === "app";
  return folders.slice(0, isFloor ? 3 : 2).join("/");
}

/** `files`: every name and number of lines of the repository. */
export function countRepository(files) {
  const product = files.filter(({ name }) => isProduct(name));
  const areas = new Map();
  for (const { name } of product) areas.set(areaOf(name), (areas.get(areaOf(name)) ?? 0) + 1);
  const sizes = product.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  const counted = files.filter(({ name }) => isCounted(name));
  return {
    areas,
    medianLines: at(0.5),
    ninetiethLines: at(0.9),
    repositoryLines: counted.reduce((sum, { lines }) => sum + lines, 0),
  };
}

/** Returns a sentence for each count that is above what it may be. */
export function findExcess({ areas, ...counts }) {
  const full = [...areas].filter(([, files]) => files > most.filesPerArea);
  return [
    ...full.map(([area, files]) => `${area} has ${files} files; an area has at most ${most.filesPerArea}`),
    ...Object.entries(counts)
      .filter(([name, value]) => value > most[name])
      .map(([name, value]) => `${name} is ${value}; at most ${most[name]}`),
  ];
}

export function describeCounts({ areas, medianLines, ninetiethLines, repositoryLines }) {
  const [area, files] = [...areas].sort(([, a], [, b]) => b - a)[0] ?? ["", 0];
  return `${repositoryLines} lines; a file's median ${medianLines}, nine of ten within ${ninetiethLines}; the fullest area is ${area} with ${files} files`;
}
