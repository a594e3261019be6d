import { setTimeout as sleep } from "node:timers/promises";
import { addKeyVersion, staleAfterMs } from "@/db/vault/key-file";
import { countEarlierSecrets, sealAll } from "@/db/vault/prepare-vault";
import { connect } from "./connect";
import { launch, say } from "./launch/console.mjs";

/**
 * `npm run keys:rotate`: adds a version to the keys of contacts and seals every contact under it, beside the running
 * product.
 */
async function rotate(): Promise<void> {
  const product = await connect();
  try {
    const { current } = addKeyVersion();
    // Until then the product seals under the version before.
    await sleep(staleAfterMs + 1_000);
    const written = [...(await sealAll(product.sql)).values()].reduce((sum, count) => sum + count, 0);
    say(`Contacts are sealed under version ${current} of the keys; ${written} rows were written.`);
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
