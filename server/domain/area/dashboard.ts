import { z } from "zod";
import { statusSchema } from "../complaint/event";
import { localizedSchema } from "../complaint/privacy";
import { publicTextSchema } from "../masking/public-text";
import { figuresSchema } from "../statistics/figures";
import { areaLevels } from "./level";

export const areaNameSchema = z.object({ code: z.string(), name: z.string(), level: z.enum(areaLevels) });
export type NamedAreaCode = z.infer<typeof areaNameSchema>;

/** The figures of an area and of those it is compared with. Durations in minutes. */
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

/** Open complaints, and the overdue ones among them. */
const openCount = { open: z.number(), overdue: z.number() };

/** A recurring spot; only public complaints of categories that are not sensitive. */
const spotSchema = z.object({
  category: localizedSchema,
  latitude: z.number(),
  longitude: z.number(),
  landmark: publicTextSchema.nullable(),
  kelurahan: z.string(),
  /** Complaints of the last twelve months, the first of each chain included. */
  count: z.number(),
  lastAt: z.date(),
  isOpen: z.boolean(),
  /** Complaint numbers, latest first. */
  codes: z.array(z.string()),
});

/** A complaint's public fields. */
export const publicItemSchema = z.object({
  code: z.string(),
  status: statusSchema,
  category: localizedSchema,
  kelurahan: z.string(),
  /** The first 400 characters of the reporter's text at most. */
  text: publicTextSchema,
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
  /** The position of its label on a map. */
  latitude: z.number(),
  longitude: z.number(),
  /** From the kota down to the parent area. */
  lineage: z.array(areaNameSchema),
  from: z.string(),
  to: z.string(),
  asOf: z.date().nullable(),
  ...openCount,
  /** All complaints by their present status. */
  statuses: z.array(z.object({ status: statusSchema, count: z.number(), overdue: z.number() })),
  ages: z.array(z.object({ fromDays: z.number(), toDays: z.number().nullable(), ...openCount })),
  targets: z.object({ coordinationMinutes: z.number(), completionMinutes: z.number() }),
  figures: areaFiguresSchema,
  /** The parent areas, nearest first, and the city last with code "". */
  compared: z.array(z.object({ code: z.string(), name: z.string(), figures: areaFiguresSchema })),
  /** By the number received in the period, most first. */
  groups: z.array(z.object({ code: z.string(), name: localizedSchema, received: z.number(), ...openCount })),
  /** Full weeks, by their Mondays, oldest first. */
  weeks: z.array(z.object({ from: z.string(), to: z.string(), received: z.number(), resolved: z.number() })),
  rank: z.object({ place: z.number().nullable(), of: z.number(), all: z.number(), sample: z.number() }),
  spots: z.array(spotSchema),
  newest: z.array(publicItemSchema),
  /** The child areas, by name. */
  children: z.array(childSchema),
  /** Its validity: from the first day until the day before `validTo`; ISO dates. */
  validFrom: z.string(),
  validTo: z.string().nullable(),
  splitFrom: areaNameSchema.nullable(),
  /** The areas that replaced it. */
  splitInto: z.array(areaNameSchema),
});
export type Dashboard = z.infer<typeof dashboardSchema>;
