import { spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, statSync } from "node:fs";

/**
 * Postgres refuses to run as root. A user namespace that maps root needs no change of owner; where namespaces are
 * refused the process drops to an unprivileged user that owns the data. An existing directory decides.
 */
export function wayDown(dataDir) {
  if (process.getuid?.() !== 0) return { wrap: (file, args) => [file, args], options: {}, own: () => {} };
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : null;
  const person = unprivileged();
  const namespace = ["-U", `--map-user=${person.uid}`, `--map-group=${person.gid}`];
  const hasNamespaces = spawnSync("unshare", [...namespace, "true"]).status === 0;
  if (hasNamespaces && (owner === null || owner === 0)) {
    return { wrap: (file, args) => ["unshare", [...namespace, file, ...args]], options: {}, own: () => {} };
  }
  const { uid, gid } = owner ? { uid: owner, gid: person.gid } : person;
  return {
    wrap: (file, args) => [file, args],
    options: { uid, gid },
    own: (target) => chownSync(target, uid, gid),
  };
}

function unprivileged() {
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = lines.find(([name]) => name === "nobody") ?? lines.find(([, , uid]) => Number(uid) > 0);
  if (!found) throw new Error("No unprivileged user stands in /etc/passwd. Set DATABASE_URL.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** For another user, neither the data nor the binaries may be below a folder that only root can enter. */
export function advise({ options }, parent) {
  if (options.uid === undefined) return "";
  return `\nPostgres cannot run as root, and the user ${options.uid} must be able to enter ${parent} and this folder. Choose another DATA_DIR, start as an ordinary user, or set DATABASE_URL.`;
}
