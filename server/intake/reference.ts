import type { Database } from "@/db/database";
import { listUnitRows } from "@/db/queries/admin/catalog";
import { listCategories } from "@/db/queries/admin/categories";
import { listSlaRules } from "@/db/queries/admin/sla-rules";
import { listBoundedKelurahan } from "@/db/queries/area/areas";
import { listChannels } from "@/db/queries/channels/channels";
import { seconds } from "@/server/domain/duration";

/** The city's rows against which a message is judged. */
export type IntakeReference = Awaited<ReturnType<typeof load>>;

const keepForMs = seconds(5);
const kept = new WeakMap<Database, { at: number; reference: Promise<IntakeReference> }>();

/** At most five seconds old, so that a burst of messages does not read the same 800 rows each time. */
export function loadIntakeReference(db: Database, now: number = performance.now()): Promise<IntakeReference> {
  const known = kept.get(db);
  if (known && now - known.at < keepForMs) return known.reference;
  const reference = load(db);
  kept.set(db, { at: now, reference });
  reference.catch(() => kept.delete(db));
  return reference;
}

async function load(db: Database) {
  const [categories, channels, rules, units, boundedKelurahan] = await Promise.all([
    listCategories(db),
    listChannels(db),
    listSlaRules(db),
    listUnitRows(db),
    listBoundedKelurahan(db),
  ]);
  return {
    categories: new Map(categories.map((row) => [row.code, row])),
    channels: new Map(channels.map((row) => [row.code, row])),
    rules,
    boundedKelurahan,
    units: new Map(units.map((row) => [row.code, row])),
  };
}
