const allowed = /^server\/(env|log)(\.test)?\.ts$/;

/** Files in the root of `server/` that belong into a folder; env and log alone are of no area. Returns a sentence for each. */
export function findStrayFiles(files) {
  const stray = files.filter((name) => /^server\/[^/]+$/.test(name) && !allowed.test(name));
  return stray.map((name) => `${name} belongs into an area: the root of server/ holds env and log alone`);
}
