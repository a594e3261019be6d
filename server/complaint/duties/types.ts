import type { Transaction } from "@/db/database";
import type { EventPayload } from "@/server/domain/complaint/event";
import type { MoveStep } from "../move-step";

/** What a settled duty adds to the event. */
export type DutyOutcome = { toUnitId?: number; payload: EventPayload };
export type SettleDuty = (tx: Transaction, step: MoveStep) => DutyOutcome | Promise<DutyOutcome>;
