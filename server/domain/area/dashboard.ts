import { z } from "zod";
import { statusSchema } from "../complaint/event";
import { localizedSchema } from "../complaint/privacy";
import { figuresSchema } from "../statistics/figures";
import { areaLevels } from "./level";

export const areaNameSchema = z.object({ code: z.string(), name: z.string(), level: z.enum(areaLevels) });
export type NamedAreaCode = z.infer<typeof areaNameSchema>;

/** What is said of an area and of those that it is compared with. Durations in minutes. */
export const areaFiguresSchema = figuresSchema.pick({
  received: true,
  closed: true,
  onTime: true,
  late: true,
  openLate: true,
  coordinationOnTime: true,
  coordination: true,
  net: true,
  gross: true,
  recurring: true,
  reopened: true,
});
export type AreaFigures = z.infer<typeof areaFiguresSchema>;

/** Open now, and of those past their deadline. */
const openCount = { open: z.number(), overdue: z.number() };

/** A place where trouble came back; only public complaints of categories that are not sensitive. */
const spotSchema = z.object({
  category: localizedSchema,
  latitude: z.number(),
  longitude: z.number(),
  landmark: z.string().nullable(),
  kelurahan: z.string(),
  /** Reports of the last twelve months, the first one of each chain included. */
  count: z.number(),
  lastAt: z.date(),
  isOpen: z.boolean(),
  /** Report numbers, the latest first. */
  codes: z.array(z.string()),
});

/** A public complaint as everybody reads it. */
export const publicItemSchema = z.object({
  code: z.string(),
  status: statusSchema,
  category: localizedSchema,
  kelurahan: z.string(),
  /** At most 400 characters of the citizen's words. */
  text: z.string(),
  submittedAt: z.date(),
  updatedAt: z.date(),
  isOverdue: z.boolean(),
});
export type PublicItem = z.infer<typeof publicItemSchema>;

export const childSchema = areaNameSchema.extend({
  ...openCount,
  received: z.number(),
  onTime: figuresSchema.shape.onTime,
  medianMinutes: z.number().nullable(),
});
export type Child = z.infer<typeof childSchema>;

export const dashboardSchema = z.object({
  ...areaNameSchema.shape,
  /** Where its name stands on a map. */
  latitude: z.number(),
  longitude: z.number(),
  /** From the kota down to the area above. */
  lineage: z.array(areaNameSchema),
  from: z.string(),
  to: z.string(),
  asOf: z.date().nullable(),
  ...openCount,
  /** All complaints that there ever were, by where they stand now. */
  statuses: z.array(z.object({ status: statusSchema, count: z.number(), overdue: z.number() })),
  ages: z.array(z.object({ fromDays: z.number(), toDays: z.number().nullable(), ...openCount })),
  targets: z.object({ coordinationMinutes: z.number(), completionMinutes: z.number() }),
  figures: areaFiguresSchema,
  /** The areas above, the nearest first, and the city last with code "". */
  compared: z.array(z.object({ code: z.string(), name: z.string(), figures: areaFiguresSchema })),
  /** By what was received in the period, the most first. */
  groups: z.array(z.object({ code: z.string(), name: localizedSchema, received: z.number(), ...openCount })),
  /** Full weeks, by their Mondays, the oldest first. */
  weeks: z.array(z.object({ from: z.string(), to: z.string(), received: z.number(), resolved: z.number() })),
  rank: z.object({ place: z.number().nullable(), of: z.number(), all: z.number(), sample: z.number() }),
  spots: z.array(spotSchema),
  newest: z.array(publicItemSchema),
  /** The areas just below, by name. */
  children: z.array(childSchema),
  /** The days on which it holds: from the first until the day before `validTo`; ISO dates. */
  validFrom: z.string(),
  validTo: z.string().nullable(),
  splitFrom: areaNameSchema.nullable(),
  /** What holds in its place once it has ended. */
  splitInto: z.array(areaNameSchema),
});
export type Dashboard = z.infer<typeof dashboardSchema>;
