import type { StaffActor } from "../actor";
import { type ComplaintFacts, can, canNote, canSeePhotos, canSendOut } from "../staff/permission";
import { eventFacts } from "./event-facts";
import { type Action, actions, moves } from "./status";

type DeskAudience = "handler" | "reader";

/** Which parts of a complaint's page an officer may see: what no form of theirs needs is not read for them. */
export type DeskParts = {
  /** A handler has a form on the page: a move, a note or a link for somebody outside. */
  audience: DeskAudience;
  /** The moves for which receiving units are listed. */
  receivers: Action[];
  suggestions: boolean;
  colleagues: boolean;
  /** Kelurahan and categories, to place it. */
  placing: boolean;
  links: boolean;
  scans: boolean;
};

const owesUnit = (action: Action) =>
  moves.some((move) => move.action === action && move.owes.includes("unit"));

/** Returns the parts for an officer who may read the complaint. */
export function deskPartsOf(actor: StaffActor, complaint: ComplaintFacts): DeskParts {
  const allowed = actions.filter((action) => can(actor, action, complaint));
  const links = canSendOut(actor, complaint);
  const isHandler = allowed.length > 0 || links || canNote(actor, complaint);
  return {
    audience: isHandler ? "handler" : "reader",
    receivers: allowed.filter(owesUnit),
    suggestions: allowed.some((action) => eventFacts[action].teaches?.includes("category")),
    colleagues: allowed.includes("assign"),
    placing: allowed.includes("verify"),
    links,
    // A letter holds its writer's name, whatever the complaint says of itself.
    scans: canSeePhotos(actor, { ...complaint, isPublic: false }),
  };
}
