/** The number that `db/patches` writes into the driver. Raise both with every change of the patch. */
const patch = 2;

/** @throws Error when the driver in `node_modules` is not patched, or by an older patch */
export function requirePatchedDriver(driver: object): void {
  if (Reflect.get(driver, "patch") === patch) return;
  throw new Error(
    "The database driver lacks the patch of db/patches: with it as it is, a complaint may be confirmed and lost.\n" +
      "Run npm ci; where install scripts are switched off, npx patch-package --patch-dir db/patches after it.",
  );
}
