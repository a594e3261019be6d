import { listHeaps } from "@/db/queries/placing/heaps";
import { readGuessFigures } from "@/db/queries/placing/learning";
import { readPlacementChoices } from "@/server/category/read-placement-choices";
import { DomainError } from "@/server/domain/errors";
import type { IntakeDeskView } from "@/server/domain/placing/intake-desk";
import type { PlacingComplaint } from "@/server/domain/placing/placing-complaint";
import { type DeskContext, listPlacingPage, requireIntake } from "./list-placing-page";
import { openPlacingComplaint } from "./open-placing-complaint";

/** Messages after the open one that are read with it. */
const readAhead = 2;

/**
 * Returns all that the intake desk's page shows, its parts read at the same time.
 * @throws FORBIDDEN
 */
export async function readIntakeDesk(context: DeskContext, wanted: string | null): Promise<IntakeDeskView> {
  requireIntake(context.actor);
  const listed = listPlacingPage(context, null);
  const openAll = async () => {
    const { items } = await listed;
    const code = wanted ?? items[0]?.code;
    const at = items.findIndex((item) => item.code === code) + 1;
    const following = items.slice(at, at + readAhead).filter((item) => item.code !== code);
    return Promise.all([
      code === undefined ? null : openIfFound(context, code),
      Promise.all(following.map((item) => openIfFound(context, item.code))),
    ]);
  };
  const [page, heaps, figures, choices, [first, ahead]] = await Promise.all([
    listed,
    listHeaps(context.db),
    readGuessFigures(context.db),
    readPlacementChoices(context),
    openAll(),
  ]);
  return { ...page, first, ahead: ahead.filter((one) => one !== null), heaps, figures, choices };
}

async function openIfFound(context: DeskContext, code: string): Promise<PlacingComplaint | null> {
  try {
    return await openPlacingComplaint(context, code);
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
