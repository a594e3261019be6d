import { chmodSync, existsSync } from "node:fs";
import path from "node:path";

/** What lies in DATA_DIR and is no other user's business; Postgres closes its own folder. */
const folders = ["photos", "scans"];
const files = [
  "secret",
  "identity.keys",
  "vapid.json",
  "postgres.password",
  "database-roles.json",
  "demo-accounts.txt",
];

/** Closes the photos, scans and keys of an earlier version to the machine's other users. */
export function closePrivateFiles(dataDir) {
  const close = (name, mode) => {
    const target = path.join(dataDir, name);
    if (existsSync(target)) chmodSync(target, mode);
  };
  for (const name of folders) close(name, 0o700);
  for (const name of files) close(name, 0o600);
}
