import { relearnPlaces } from "@/server/placing/guess/relearn-places";
import { connect } from "./connect";
import { launch, say } from "./launch/console.mjs";

/**
 * `npm run places:relearn`: relearns place names from every complaint whose place is settled; the worker does so
 * every 30 days.
 */
async function relearn(): Promise<void> {
  const product = await connect();
  try {
    const passed = await relearnPlaces({ db: product.db, now: new Date() });
    say(`learnt anew from ${passed} events`);
  } finally {
    await product.close();
  }
}

await launch(relearn);
