import { z } from "zod";

/** One entry of a clock's ledger and the deadline after it. */
const lineSchema = z.object({
  kind: z.enum(["start", "pause", "resume", "extend", "stop", "close"]),
  at: z.date(),
  dueAt: z.date().nullable(),
});

const clockSchema = z.object({
  minutes: z.number(),
  runs: z.enum(["calendar_hours", "working_hours"]),
  basis: z.string().nullable(),
  holidays: z.array(z.string()),
  lines: z.array(lineSchema),
});

/** Why the deadlines are what they are, for citizens: what the clocks did, and nobody's name. */
export const citizenReasonsSchema = z.object({
  coordination: clockSchema.nullable(),
  completion: clockSchema.nullable(),
});
export type CitizenReasons = z.infer<typeof citizenReasonsSchema>;

const officerClockSchema = clockSchema.extend({
  lines: z.array(lineSchema.extend({ unit: z.string().nullable(), reason: z.string().nullable() })),
});

/** The same for officers, with who acted and why, and who carried the time. */
export const officerReasonsSchema = z.object({
  coordination: officerClockSchema.nullable(),
  completion: officerClockSchema.nullable(),
  holders: z.array(z.object({ unit: z.string().nullable(), netMs: z.number() })),
});
export type DeadlineReasons = z.infer<typeof officerReasonsSchema>;
