import { z } from "zod";
import { statusSchema } from "../complaint/event";
import type { Role } from "../staff/role";

export const queueViews = ["mine", "assigned", "tasks", "below", "area", "pending", "closed"] as const;
export type QueueView = (typeof queueViews)[number];

/** The state of the clocks: due within a day, past one of the two deadlines, or paused by a question. */
export const clockStates = ["near", "coordination", "completion", "paused"] as const;
export type ClockState = (typeof clockStates)[number];

/** Rows per page; the last is the limit of a bulk move. */
export const pageSizes = [25, 100, 200] as const;
export type PageSize = (typeof pageSizes)[number];

/** Hours before the deadline in which a complaint counts as near it. */
export const nearDueHours = 24;

const word = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .nullish()
    .transform((value) => value || null);
const day = z.iso
  .date()
  .nullish()
  .transform((value) => value ?? null);

/** A filter of the queue: one shape for the URL, a saved view and the query. */
export const queueFilterSchema = z.object({
  view: z.enum(queueViews).default("mine"),
  statuses: z.array(statusSchema).max(12).default([]),
  group: word(64),
  category: word(64),
  /** An area and all its parts, by code. */
  area: z
    .string()
    .regex(/^\d{2}(\.\d{2,4}){0,3}$/)
    .max(13)
    .nullish()
    .transform((value) => value ?? null),
  channel: word(64),
  /** The assignee: an officer by id, or nobody yet. */
  assignee: z
    .string()
    .regex(/^(nobody|[1-9]\d{0,11})$/)
    .nullish()
    .transform((value) => value ?? null),
  clock: z
    .enum(clockStates)
    .nullish()
    .transform((value) => value ?? null),
  /** First and last day of submission, Asia/Jakarta. */
  from: day,
  to: day,
  /** Text of the complaint, its landmark, its place or its category. */
  text: word(120),
  /** One complaint's number; all other filters are ignored. */
  code: word(40),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;
export type QueueFilterInput = z.input<typeof queueFilterSchema>;

export const emptyFilter: QueueFilter = queueFilterSchema.parse({});

const officeRoles: readonly Role[] = ["intake", "verifier", "governor", "administrator"];

/** Roles whose queue is the whole city. */
export const isOffice = (role: Role): boolean => officeRoles.includes(role);

type Desk = { role: Role; hasUnitsBelow: boolean; areaCode: string | null };

/** The views that apply to an officer, in the order of display. */
export function viewsOf({ role, hasUnitsBelow, areaCode }: Desk): QueueView[] {
  const shown: Record<QueueView, boolean> = {
    mine: true,
    assigned: !isOffice(role),
    tasks: !isOffice(role),
    below: !isOffice(role) && hasUnitsBelow,
    area: !isOffice(role) && areaCode !== null,
    pending: true,
    closed: true,
  };
  return queueViews.filter((view) => shown[view]);
}
