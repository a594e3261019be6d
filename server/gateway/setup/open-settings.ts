import type { Database } from "@/db/database";
import { listChannels } from "@/db/queries/channels/channels";
import { readAccount } from "@/server/channels/accounts";
import { notFound } from "@/server/domain/errors";

type Context = { db: Database; secretKey: string };

/** A channel's settings form, and the URLs that its provider calls. @throws NOT_FOUND */
export async function openSettings(context: Context, code: string, publicUrl: string) {
  const row = (await listChannels(context.db)).find((channel) => channel.code === code);
  if (!row) throw notFound();
  const account = await readAccount(context, code);
  const { name, validTo, placesAlone } = row;
  const own = { code, name, validTo, placesAlone };
  if (!account) return { ...own, hasProtocol: false, isOn: false, fields: [], addresses: [] };
  const { adapter, isOn, fields } = account;
  const addresses = [
    ...(adapter.verify ? [`${publicUrl}/webhooks/${code}`] : []),
    ...(adapter.keyOf ? [`${publicUrl}/api/kanal/${code}/laporan`] : []),
  ];
  return { ...own, hasProtocol: true, isOn, fields, addresses };
}
