import { verifySnapshot } from "@/server/statistics/verify-snapshot";
import { connect } from "./connect";
import { launch, Refusal, say } from "./launch/console.mjs";

const refusals = {
  not_frozen: "is not frozen",
  signature_fails: "does not carry its signature: a byte was changed",
  other_key: "was signed with another key than this installation's",
  unreadable: "is signed but cannot be read",
} as const;

/**
 * `npm run statistics:verify -- 2026-10`: checks a frozen month against its events, and its bytes against their
 * signature.
 */
async function verify(): Promise<void> {
  const month = process.argv[2] ?? "";
  if (!/^\d{4}-\d{2}$/.test(month)) throw new Refusal("npm run statistics:verify -- YYYY-MM");
  const product = await connect();
  try {
    const verdict = await verifySnapshot({ db: product.db, secretKey: product.settings.SECRET }, month);
    if (verdict.outcome === "verified") {
      say(
        `${month} verified: signature holds, ${verdict.cells} cells counted again from ${verdict.complaints} complaints`,
      );
    } else if (verdict.outcome === "counts_differ") {
      for (const line of verdict.differences.slice(0, 20)) say(line);
      throw new Refusal(`${month} differs in ${verdict.differences.length} lines from what its events say`);
    } else throw new Refusal(`${month} ${refusals[verdict.outcome]}`);
  } finally {
    await product.close();
  }
}

await launch(verify);
