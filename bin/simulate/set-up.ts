import type { Database } from "@/db/database";
import { listAccounts } from "@/db/queries/channels/accounts";
import { setAccount } from "@/server/channels/accounts";
import { mayReachPrivate } from "@/server/env";
import type { Sides, Speaker } from "./speaker";

/**
 * Sets the product's channels up for the simulated providers. Refuses without `OUTBOUND_PRIVATE`, and a product whose
 * channels are set up already, unless told to take them over.
 */
export async function setUpChannels(
  keyed: { db: Database; secretKey: string },
  speakers: readonly Speaker[],
  sides: Sides,
  { takeOver }: { takeOver: boolean },
): Promise<void> {
  if (!mayReachPrivate())
    throw new Error(
      "The simulated providers are on this machine: start the product and this program with OUTBOUND_PRIVATE=on.",
    );
  const inUse = (await listAccounts(keyed.db)).filter(({ isOn }) => isOn);
  if (inUse.length > 0 && !takeOver)
    throw new Error(
      `Channels are in use: ${inUse.map(({ channelCode }) => channelCode).join(", ")}. --take-over points them at the simulator.`,
    );
  const now = new Date();
  for (const { channelCode, values } of speakers)
    await setAccount(keyed, { channelCode, isOn: true, values: values(sides) }, now);
}
