import type { Database, Transaction } from "@/db/database";
import { findAccount, putAccount } from "@/db/queries/channels/accounts";
import { seal, unseal } from "@/server/auth/seal";
import { seconds } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import type { AnyAdapter } from "./adapter";
import { checkTargets } from "./check-targets";
import { adapterOf, adapters } from "./registry";

type KeyContext = { db: Database; secretKey: string };

export type OpenAccount = {
  channelCode: string;
  adapter: AnyAdapter;
  settings: unknown;
  cursor: string | null;
};

/** A channel's settings; null when it is off, was never set up, or has no protocol. */
export async function openAccount(
  { db, secretKey }: KeyContext,
  channelCode: string,
): Promise<OpenAccount | null> {
  const adapter = adapterOf(channelCode);
  if (!adapter) return null;
  const row = await findAccount(db, channelCode);
  if (!row?.isOn) return null;
  const parsed = adapter.settings.safeParse(JSON.parse(unseal(secretKey, row.sealed)));
  return parsed.success ? { channelCode, adapter, settings: parsed.data, cursor: row.cursor } : null;
}

const keepForMs = seconds(5);
type AccountCache = Map<string, { at: number; account: Promise<OpenAccount | null> }>;
const kept = new WeakMap<Database, AccountCache>();

/** The same, cached for five seconds, so that a burst of webhooks does not read its settings each time. */
export function recentAccount(keyed: KeyContext, channelCode: string, at = performance.now()) {
  const known: AccountCache = kept.get(keyed.db) ?? new Map();
  kept.set(keyed.db, known);
  const entry = known.get(channelCode);
  if (entry && at - entry.at < keepForMs) return entry.account;
  const account = openAccount(keyed, channelCode);
  known.set(channelCode, { at, account });
  account.catch(() => known.delete(channelCode));
  return account;
}

/** Every channel that is on. */
export async function openAccounts(keyed: KeyContext): Promise<OpenAccount[]> {
  const opened = await Promise.all(Object.keys(adapters).map((code) => recentAccount(keyed, code)));
  return opened.flatMap((one) => one ?? []);
}

/** Drops the cached settings in this process; others follow within five seconds. */
export function forgetAccount(db: Database, channelCode: string): void {
  kept.get(db)?.delete(channelCode);
}

type Change = { channelCode: string; isOn: boolean; values: Readonly<Record<string, string>> };
type Plain = { isOn: boolean } & Record<string, string | boolean>;

/**
 * Saves a channel's settings; an empty secret keeps the old one. Returns the settings before and after, of secrets
 * only which were replaced.
 * @throws INVALID channel_has_no_protocol · channel_settings_wrong, url_not_https, url_private with the field
 */
export async function writeAccount(
  { tx, secretKey, now }: { tx: Transaction; secretKey: string; now: Date },
  { channelCode, isOn, values }: Change,
): Promise<{ before: Plain | null; after: Plain }> {
  const adapter = adapterOf(channelCode);
  if (!adapter) throw invalid("channel_has_no_protocol");
  const known = await findAccount(tx, channelCode);
  const before: Record<string, string> = known ? JSON.parse(unseal(secretKey, known.sealed)) : {};
  const next: Record<string, string> = {};
  for (const { name, isSecret } of adapter.fields) {
    const value = values[name]?.trim() || (isSecret ? before[name] : "");
    if (value) next[name] = value;
  }
  const parsed = adapter.settings.safeParse(next);
  if (isOn && !parsed.success)
    throw invalid("channel_settings_wrong", { field: String(parsed.error.issues[0]?.path[0] ?? "") });
  if (isOn) checkTargets(adapter, next);
  const sealed = seal(secretKey, JSON.stringify(next));
  await putAccount(tx, { channelCode, isOn, sealed, updatedAt: now });
  const open = (all: Record<string, string>) =>
    Object.fromEntries(
      adapter.fields.flatMap(({ name, isSecret }) => (isSecret ? [] : [[name, all[name] ?? ""]])),
    );
  const replaced = adapter.fields.filter(({ name, isSecret }) => isSecret && next[name] !== before[name]);
  return {
    before: known ? { isOn: known.isOn, ...open(before) } : null,
    after: { isOn, ...open(next), replacedSecrets: replaced.map(({ name }) => name).join(", ") },
  };
}

/** The same in one step for programs, without a row of the audit log. */
export async function setAccount({ db, secretKey }: KeyContext, change: Change, now: Date): Promise<void> {
  await db.transaction((tx) => writeAccount({ tx, secretKey, now }, change));
  forgetAccount(db, change.channelCode);
}

type SetField = { name: string; isSecret: boolean; isSet: boolean; value: string };

/** The fields of a channel's settings form with their values; secrets are empty. Null without a protocol. */
export async function readAccount({ db, secretKey }: KeyContext, channelCode: string) {
  const adapter = adapterOf(channelCode);
  if (!adapter) return null;
  const row = await findAccount(db, channelCode);
  const values: Record<string, string> = row ? JSON.parse(unseal(secretKey, row.sealed)) : {};
  const fields = adapter.fields.map(({ name, isSecret }): SetField => {
    const value = values[name] ?? "";
    return { name, isSecret, isSet: value !== "", value: isSecret ? "" : value };
  });
  return { adapter, isOn: row?.isOn ?? false, fields };
}
