import { deliveryLoops } from "./delivery-loops";
import { intakeLoops } from "./intake-loops";
import type { Loop, Ring } from "./loop";
import { timelineLoops } from "./timeline-loops";
import { upkeepLoops } from "./upkeep-loops";

/** Work that is never done: each loop runs by itself, one run at a time. */
export const openLoops = (ring: Ring): Loop[] => [
  ...timelineLoops(ring),
  ...deliveryLoops(ring),
  ...intakeLoops(ring),
  ...upkeepLoops(),
];
