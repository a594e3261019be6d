import type { RawSql } from "../database";
import { describeSealing, type Say } from "../describe-work";
import { sealedTables } from "./columns";
import { hasKeys, keyFile, keysError, makeKeyFile, readRing } from "./key-file";
import { reseal } from "./reseal";
import { blindText, unsealText } from "./seal";

/**
 * Makes the first keys, or checks that the keys are those of this database; seals what is in clear or under an older
 * version, once. @throws Error with the code `VAULT_KEYS`
 */
export async function prepareVault(sql: RawSql, say: Say = () => {}): Promise<void> {
  const sample = await findSample(sql);
  if (!hasKeys()) {
    if (sample) throw wrongKeys(`${keyFile()} is missing`);
    makeKeyFile();
  }
  if (sample && !opens(sample)) throw wrongKeys("the keys do not open them");
  const [known] = await sql<{ version: number }[]>`select key_version as version from vault_sealing`;
  if (known?.version === readRing().current) return;
  const work = await describeSealing(sql, sealedTables());
  if (work) say(work);
  if (known) return void (await sealAll(sql, say));
  const { current } = readRing(true);
  await reseal(sql, say);
  await writeAnew(sql, say);
  await record(sql, current);
}

/** Seals everything under the newest version, and records that it is so. Returns how many rows of each table it wrote. */
export async function sealAll(sql: RawSql, say: Say = () => {}): Promise<ReadonlyMap<string, number>> {
  const { current } = readRing(true);
  const written = await reseal(sql, say);
  await record(sql, current);
  return written;
}

/** Clear text stays on a table's pages until then; a start that was killed may have sealed what this one finds sealed. */
async function writeAnew(sql: RawSql, say: Say): Promise<void> {
  for (const table of sealedTables()) {
    const [row] = await sql<
      { bytes: number }[]
    >`select pg_relation_size(${table}::regclass)::float8 as bytes`;
    if (!row?.bytes) continue;
    await sql.unsafe(`vacuum full "${table}"`);
    say(`  ${table}: written anew`);
  }
}

async function record(sql: RawSql, version: number): Promise<void> {
  await sql`
    insert into vault_sealing (id, key_version, sealed_at) values (1, ${version}, now())
    on conflict (id) do update set key_version = excluded.key_version, sealed_at = excluded.sealed_at`;
}

/** How many reporters' codes are still stored under an earlier version; each takes the newest when it is shown. */
export async function countEarlierSecrets(sql: RawSql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from complaint
    where octet_length(secret_hash) = 34
      and get_byte(secret_hash, 0) * 256 + get_byte(secret_hash, 1) < ${readRing().current}`;
  return row?.count ?? 0;
}

type Sample = { path: string; sealed: string; index: string | null };

async function findSample(sql: RawSql): Promise<Sample | null> {
  const [row = null] = await sql<Sample[]>`
    (select 'conversation.sealed_address' as path, sealed_address as sealed, address as index
      from conversation where sealed_address <> '' limit 1)
    union all
    (select 'reporter.name', name, null from reporter where name like '~%~%' limit 1)
    limit 1`;
  return row;
}

function opens({ path, sealed, index }: Sample): boolean {
  try {
    const clear = unsealText(path, sealed);
    return index === null || blindText(clear) === index;
  } catch {
    return false;
  }
}

const wrongKeys = (what: string) =>
  keysError(
    `The contacts in this database are sealed, and ${what}. Put the file identity.keys of the backup into DATA_DIR, or set IDENTITY_KEYS.`,
  );
