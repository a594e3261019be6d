import { z } from "zod";
import { contactSchema, maxPhotos, maxTextLength, photoClaimSchema, pointSchema } from "../complaint/input";
import type { Role, UnitKind } from "../staff/role";

/** By which channels an officer may take a report in, the likeliest first: that of their own counter. */
export function counterChannels(role: Role, unitKind: UnitKind): readonly string[] {
  if (role === "intake") return ["pendopo", "surat_gubernur", "mass_media"];
  if (role === "inspectorate") return ["inspektorat"];
  if (role === "kelurahan" && unitKind === "kelurahan") return ["kantor_kelurahan"];
  if (role === "district") return unitKind === "kecamatan" ? ["kantor_kecamatan"] : ["kantor_wali_kota"];
  return [];
}

export const maxScanBytes = 10_000_000;
export const maxScanPages = 40;

const optional = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .nullish()
    .transform((value) => value || null);

/** A report as an officer writes it down for somebody who stands before them. It may lack a place: then the intake desk finds it. */
export const counterSchema = z
  .object({
    /** Made by the form; the same one again answers with the same number. */
    externalId: z.string().trim().min(8).max(128),
    channelCode: z.string().max(64),
    text: z.string().trim().min(10, "text_too_short").max(maxTextLength, "text_too_long"),
    categoryCode: z.string().min(1, "category_missing").max(64),
    point: pointSchema.nullish().transform((value) => value ?? null),
    kelurahanCode: optional(16),
    landmark: optional(200),
    isPublic: z.boolean(),
    photos: z.array(photoClaimSchema).max(maxPhotos).default([]),
    scan: photoClaimSchema.nullish().transform((value) => value ?? null),
    contact: contactSchema.prefault({}),
    /** The citizen agrees that their name and number are kept. */
    hasConsent: z.boolean(),
  })
  .refine(({ contact, hasConsent }) => hasConsent || !(contact.name || contact.phone || contact.email), {
    path: ["hasConsent"],
    message: "consent_missing",
  });
export type CounterInput = z.infer<typeof counterSchema>;

/** What is printed for the citizen. Deadlines are those promised at the counter. */
export const receiptSchema = z.object({
  code: z.string(),
  secret: z.string(),
  /** Address of the tracking page with the secret, for the picture code. */
  address: z.string(),
  channel: z.string(),
  unit: z.string(),
  category: z.object({ id: z.string(), en: z.string() }),
  kelurahan: z.string().nullable(),
  landmark: z.string().nullable(),
  isConfidential: z.boolean(),
  isPublic: z.boolean(),
  submittedAt: z.date(),
  coordinationDueAt: z.date(),
  completionDueAt: z.date(),
});
export type CounterReceipt = z.infer<typeof receiptSchema>;

export const scanSchema = z.object({ id: z.string(), pageCount: z.number(), byteSize: z.number() });
export type Scan = z.infer<typeof scanSchema>;
