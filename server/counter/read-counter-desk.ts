import type { Database } from "@/db/database";
import type { StaffActor } from "@/server/domain/actor";
import type { CounterDeskView } from "@/server/domain/intake/counter-desk";
import { readFormChoices } from "@/server/intake/read-form-choices";
import { listCounterChannels } from "./list-counter-channels";

type Reading = { db: Database; actor: StaffActor; now: Date };

/** Returns all that a counter's page shows, its parts read at the same time; no channels without a counter. */
export async function readCounterDesk(reading: Reading): Promise<CounterDeskView> {
  const [channels, choices] = await Promise.all([listCounterChannels(reading), readFormChoices(reading)]);
  const own = choices.areas.find(({ code }) => code === reading.actor.areaPrefix);
  return { channels, choices, own: own ?? null };
}
