import type { z } from "zod";
import { placementChoicesSchema } from "../intake/placement-choices";
import {
  guessFiguresSchema,
  heapSchema,
  placingComplaintSchema,
  placingPageSchema,
} from "./placing-complaint";

/** The page of the intake desk: the next messages, what is open of them, held bursts, and what the forms offer. */
export const intakeDeskSchema = placingPageSchema.extend({
  /** The open message; null when none waits or the wanted one is not found. */
  first: placingComplaintSchema.nullable(),
  /** The messages after it, so that the next decision waits for nothing. */
  ahead: placingComplaintSchema.array(),
  heaps: heapSchema.array(),
  figures: guessFiguresSchema,
  choices: placementChoicesSchema,
});
export type IntakeDeskView = z.infer<typeof intakeDeskSchema>;
