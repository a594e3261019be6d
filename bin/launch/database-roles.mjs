import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const names = { owner: "cepat_owner", server: "cepat_server", worker: "cepat_worker" };
const each = (make) => Object.fromEntries(Object.keys(names).map((role) => [role, make(role)]));

/** The URLs of the embedded database for owner, server and worker; their passwords are made once and stored. */
export function embeddedUrls(superuserUrl, dataDir) {
  const file = path.join(dataDir, "database-roles.json");
  const fresh = () => JSON.stringify(each(() => randomBytes(24).toString("hex")));
  if (!existsSync(file)) writeFileSync(file, fresh(), { mode: 0o600, flag: "wx" });
  const passwords = JSON.parse(readFileSync(file, "utf8"));
  return each((role) => urlOf(superuserUrl, names[role], passwords[role]));
}

/** The same database by another role. */
export function urlOf(url, name, password) {
  return Object.assign(new URL(url), { username: name, password }).href;
}

/** The environment of a process that knows one URL of the database alone. */
export const environmentBy = (url, env) => ({
  ...env,
  DATABASE_URL: url,
  SERVER_DATABASE_URL: "",
  WORKER_DATABASE_URL: "",
});
