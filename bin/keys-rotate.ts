import { countEarlierSecrets } from "@/db/vault/prepare-vault";
import { rotateKeys } from "@/db/vault/rotate";
import { connect } from "./connect";
import { launch, say, step } from "./launch/console.mjs";

const waiting = () => say("  A transaction that writes contacts began before: it must end first.");

/**
 * `npm run keys:rotate`: adds a version to the keys of contacts and seals every contact under it, beside the running
 * product.
 */
async function rotate(): Promise<void> {
  const product = await connect();
  try {
    const seal = () => rotateKeys(product.sql, waiting);
    const { version, rows } = await step("Sealing contacts under a new version", seal);
    say(`Every contact is sealed under version ${version} of the keys; ${rows} rows were written.`);
    const earlier = await countEarlierSecrets(product.sql);
    say(`${earlier} codes of reporters stay under earlier versions until they are shown.`);
    say(
      "Back up identity.keys now. Older versions open older backups and those codes: keep their lines until then.",
    );
  } finally {
    await product.close();
  }
}

await launch(rotate);
