import { Queue } from "@/components/desk/queue";
import { readQueueAddress } from "@/components/desk/queue-address";

type PageProps = { searchParams: Promise<Record<string, string | undefined>> };

export default async function QueuePage({ searchParams }: PageProps) {
  return <Queue address={readQueueAddress(await searchParams)} />;
}
