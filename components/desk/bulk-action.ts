import type { Action } from "@/server/domain/complaint/status";

export type BulkAction = Action | "note";
