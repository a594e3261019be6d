import type { client } from "@/components/trpc/client";

export type Preview = Awaited<ReturnType<typeof client.admin.areas.previewSplit.mutate>>;
