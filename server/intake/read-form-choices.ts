import type { Database } from "@/db/database";
import { listContactChannels } from "@/db/queries/channels/reply-routes";
import { readPlacementChoices } from "@/server/category/read-placement-choices";

/** What a form offers: areas, categories, and the channels that can write to its contact now. */
export async function readFormChoices(reading: { db: Database; now: Date }) {
  const [choices, contactChannels] = await Promise.all([
    readPlacementChoices(reading),
    listContactChannels(reading.db),
  ]);
  return { ...choices, contactChannels };
}
