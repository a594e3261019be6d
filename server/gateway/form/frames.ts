import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { findAccount } from "@/db/queries/channels/accounts";
import { unseal } from "@/server/auth/seal";
import { origins } from "@/server/channels/origins";
import { seconds } from "@/server/domain/duration";
import { env } from "@/server/env";

export const formChannel = "balai_warga";

const keepForMs = seconds(5);
let kept: { at: number; frames: Promise<readonly string[]> } | null = null;

/** The sites that may show the form in a frame; none when the channel is off. At most five seconds old. */
export function readFormFrames(now: number = performance.now()): Promise<readonly string[]> {
  if (kept && now - kept.at < keepForMs) return kept.frames;
  const frames = framesOf(db, env.SECRET).catch(() => []);
  kept = { at: now, frames };
  return frames;
}

export async function framesOf(database: Database, secretKey: string): Promise<readonly string[]> {
  const row = await findAccount(database, formChannel);
  if (!row?.isOn) return [];
  const { frameAncestors = "" } = JSON.parse(unseal(secretKey, row.sealed));
  return origins.catch([]).parse(frameAncestors);
}
