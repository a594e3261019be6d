import type { Wall } from "./accused";
import type { Weight } from "./category";
import type { PendingRequest, RejectionReason, Status } from "./status";
import type { HolderTime } from "./time-by-holder";

/** Every cached column of a complaint, computed from its timeline. */
export type ComplaintState = Wall & {
  status: Status;
  pending: PendingRequest | null;
  previousStatus: Status | null;
  originUnitId: number | null;
  holderUnitId: number | null;
  pastUnitIds: number[];
  openTaskUnitIds: number[];
  /** Who answers for it in the holder's place: a holder that named an accused unit, until it is taken up. */
  answerableUnitId: number | null;
  /** The assignee within the holding unit; null after a hand-over. */
  assigneeStaffId: number | null;
  kelurahanCode: string | null;
  isNearBorder: boolean;
  isConfidential: boolean;
  latitude: number | null;
  longitude: number | null;
  categoryCode: string;
  weight: Weight;
  coordinationDueAt: Date;
  coordinationStoppedAt: Date | null;
  completionDueAt: Date;
  completionStoppedAt: Date | null;
  clockStartedAt: Date;
  /** Null until coordination is answered, also when the complaint was closed before. */
  coordinationNetMs: number | null;
  completionNetMs: number | null;
  carried: HolderTime[] | null;
  recursOfCode: string | null;
  recursUnitId: number | null;
  claimedAt: Date | null;
  hopCount: number;
  returnCount: number;
  reopenCount: number;
  extensionCount: number;
  masterCode: string | null;
  rejectionReason: RejectionReason | null;
  lastEventAt: Date;
  /** Of the last public event. */
  publicChangedAt: Date;
};
