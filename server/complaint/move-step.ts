import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import type { Actor } from "@/server/domain/actor";
import type { Location } from "@/server/domain/area/located";
import type { MoveInput } from "@/server/domain/complaint/input";
import type { Move } from "@/server/domain/complaint/status";
import type { Authorized } from "./access";

/** A move that is known to be allowed, with all that it may owe. */
export type MoveStep = {
  row: Authorized<ComplaintRow>;
  move: Move;
  actor: Actor;
  now: Date;
  /** Where the point of the input lies; null when it names none. */
  located: Location | null;
  input: MoveInput;
  /** The words of a message by which the move was taken: for the office, in place of a public note. */
  message?: { words: string | null };
};
