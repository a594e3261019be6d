/** Only map knows Leaflet, so its map for another screen lives there. */
const tolerated = ["components/map/guess-map.tsx"];
const folderOf = (name) => name.split("/").slice(0, 2).join("/");
const isTest = (name) => /\.(test|spec)\.tsx?$|\/testing\//.test(name);

/** Returns a sentence for each component that one other folder alone uses. `modules`: source and dependents. */
export function findLodgers(modules) {
  return modules
    .filter(
      ({ source }) => /^components\/[^/]+\//.test(source) && !isTest(source) && !tolerated.includes(source),
    )
    .flatMap(({ source, dependents }) => {
      const users = new Set(dependents.filter((name) => !isTest(name)).map(folderOf));
      const [user] = users;
      const isLodger = users.size === 1 && user !== folderOf(source) && user.startsWith("components/");
      return isLodger ? [`${source} is used by ${user} alone and belongs there`] : [];
    });
}
