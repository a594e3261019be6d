import type { Database } from "@/db/database";
import { findAccount, putAccount } from "@/db/queries/channels/accounts";
import { seal, unseal } from "@/server/auth/seal";
import { invalid } from "@/server/domain/errors";
import type { AnyAdapter } from "./adapter";
import { adapterOf, adapters } from "./registry";

type Keyed = { db: Database; secretKey: string };

export type OpenAccount = {
  channelCode: string;
  adapter: AnyAdapter;
  settings: unknown;
  cursor: string | null;
};

/** How to speak with a channel; null when it is off, was never set up, or speaks no protocol. */
export async function openAccount(
  { db, secretKey }: Keyed,
  channelCode: string,
): Promise<OpenAccount | null> {
  const adapter = adapterOf(channelCode);
  if (!adapter) return null;
  const row = await findAccount(db, channelCode);
  if (!row?.isOn) return null;
  const parsed = adapter.settings.safeParse(JSON.parse(unseal(secretKey, row.sealed)));
  return parsed.success ? { channelCode, adapter, settings: parsed.data, cursor: row.cursor } : null;
}

const keepForMs = 5_000;
type Kept = Map<string, { at: number; account: Promise<OpenAccount | null> }>;
const kept = new WeakMap<Database, Kept>();

/** The same, at most five seconds old: a burst of webhooks does not read its settings each time. */
export function recentAccount(keyed: Keyed, channelCode: string, at = performance.now()) {
  const known: Kept = kept.get(keyed.db) ?? new Map();
  kept.set(keyed.db, known);
  const entry = known.get(channelCode);
  if (entry && at - entry.at < keepForMs) return entry.account;
  const account = openAccount(keyed, channelCode);
  known.set(channelCode, { at, account });
  account.catch(() => known.delete(channelCode));
  return account;
}

/** Every channel that is on. */
export async function openAccounts(keyed: Keyed): Promise<OpenAccount[]> {
  const opened = await Promise.all(Object.keys(adapters).map((code) => recentAccount(keyed, code)));
  return opened.flatMap((one) => one ?? []);
}

type Change = { channelCode: string; isOn: boolean; values: Readonly<Record<string, string>> };

/**
 * Sets a channel up. A secret that is left empty stays what it was.
 * @throws INVALID channel_has_no_protocol · channel_settings_wrong with the field
 */
export async function setAccount(
  keyed: Keyed,
  { channelCode, isOn, values }: Change,
  now: Date,
): Promise<void> {
  const adapter = adapterOf(channelCode);
  if (!adapter) throw invalid("channel_has_no_protocol");
  const known = await findAccount(keyed.db, channelCode);
  const before = known ? JSON.parse(unseal(keyed.secretKey, known.sealed)) : {};
  const next: Record<string, string> = {};
  for (const { name, isSecret } of adapter.fields) {
    const value = values[name]?.trim() || (isSecret ? before[name] : "");
    if (value) next[name] = value;
  }
  const parsed = adapter.settings.safeParse(next);
  if (isOn && !parsed.success)
    throw invalid("channel_settings_wrong", { field: String(parsed.error.issues[0]?.path[0] ?? "") });
  const sealed = seal(keyed.secretKey, JSON.stringify(next));
  await putAccount(keyed.db, { channelCode, isOn, sealed, updatedAt: now });
  kept.get(keyed.db)?.delete(channelCode);
}
