import type { staffApi } from "@/components/trpc/server";

type Api = Awaited<ReturnType<typeof staffApi>>;
export type ChannelDesk = Awaited<ReturnType<Api["channel"]["desk"]>>;
