import type { Status } from "@/server/domain/complaint/status";

/** The map's filters as the address holds them. */
export type MapFilter = { statuses: Status[] | null; groups: string[] | null; overdue: boolean };
