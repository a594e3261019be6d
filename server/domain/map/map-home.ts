import { z } from "zod";
import { localizedSchema } from "../complaint/privacy";

const counted = { count: z.number(), overdue: z.number() };

/** The whole city, with the complaints that belong to no area. */
export const cityCountSchema = z.object({ ...counted, unplaced: z.object(counted) });
export type CityCount = z.infer<typeof cityCountSchema>;

export const mapFiguresSchema = z.object({
  receivedToday: z.number(),
  open: z.number(),
  overdue: z.number(),
  resolved: z.number(),
  asOf: z.date(),
});

/** The first view of the map's page. */
export const mapHomeSchema = z.object({
  figures: mapFiguresSchema,
  city: cityCountSchema,
  /** Every kecamatan of today with its complaints, the most first. */
  kecamatan: z.array(z.object({ code: z.string(), name: z.string(), kota: z.string(), ...counted })),
  /** The groups of categories that its filter chooses from. */
  groups: z.array(z.object({ code: z.string(), name: localizedSchema })),
});
export type MapHome = z.infer<typeof mapHomeSchema>;

/** What a close view names: every kelurahan where its label stands, and every category. */
export const mapNamesSchema = z.object({
  kelurahan: z.array(z.object({ name: z.string(), latitude: z.number(), longitude: z.number() })),
  categories: z.array(z.object({ code: z.string(), name: localizedSchema })),
});
