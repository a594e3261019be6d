import { deliveryLoops } from "./delivery-loops";
import { intakeLoops } from "./intake-loops";
import type { Loop, Ring } from "./loop";
import { timelineLoops } from "./timeline-loops";
import { upkeepLoops } from "./upkeep-loops";

/** The loops of the worker: each runs alone, one run at a time. */
export const openLoops = (ring: Ring): Loop[] => [
  ...timelineLoops(ring),
  ...deliveryLoops(ring),
  ...intakeLoops(ring),
  ...upkeepLoops(),
];
