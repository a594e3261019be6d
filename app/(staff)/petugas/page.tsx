import { QueuePanel } from "@/components/desk/queue";
import { type AddressParams, readQueueAddress } from "@/components/desk/queue-address";

type PageProps = { searchParams: Promise<AddressParams> };

export default async function QueuePage({ searchParams }: PageProps) {
  return <QueuePanel address={readQueueAddress(await searchParams)} />;
}
