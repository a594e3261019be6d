import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import type { Actor } from "@/server/domain/actor";
import type { Location } from "@/server/domain/area/located";
import type { MoveInput } from "@/server/domain/complaint/input";
import type { Move } from "@/server/domain/complaint/status";
import type { Authorized } from "./access";

/** An allowed move with its input. */
export type MoveStep = {
  row: Authorized<ComplaintRow>;
  move: Move;
  actor: Actor;
  now: Date;
  /** The area of the input's position; null when it has none. */
  located: Location | null;
  input: MoveInput;
  /** The text of the message that makes the move: for officers, in place of a public note. */
  message?: { words: string | null };
};
