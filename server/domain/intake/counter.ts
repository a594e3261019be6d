import { z } from "zod";
import { typedContactSchema } from "../complaint/contact";
import { maxPhotos, maxTextLength, photoClaimSchema, pointSchema } from "../complaint/input";
import type { Role, UnitKind } from "../staff/role";

/** The channels by which an officer may take complaints in, likeliest first: that of their own counter. */
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

/** A complaint that an officer writes down for a reporter. Without a place it waits at the intake desk. */
export const counterSchema = z
  .object({
    /** Made by the form; the same one again returns the same number. */
    externalId: z.string().trim().min(8).max(128),
    channelCode: z.string().max(64),
    text: z.string().trim().min(10, "text_too_short").max(maxTextLength, "text_too_long"),
    categoryCode: z.string().min(1, "category_missing").max(64),
    point: pointSchema.nullish().transform((value) => value ?? null),
    kelurahanCode: optional(16),
    landmark: optional(200),
    isPublic: z.boolean(),
    /** The unit that it is about: an official or an office. */
    accusedUnitId: z.number().int().positive().nullish(),
    photos: z.array(photoClaimSchema).max(maxPhotos).default([]),
    scan: photoClaimSchema.nullish().transform((value) => value ?? null),
    contact: typedContactSchema.prefault({}),
    /** The reporter consents to storing their name and number. */
    hasConsent: z.boolean(),
  })
  .refine(({ contact, hasConsent }) => hasConsent || !(contact.name || contact.phone || contact.email), {
    path: ["hasConsent"],
    message: "consent_missing",
  });
export type CounterInput = z.infer<typeof counterSchema>;

/** The printed receipt for the reporter, with the deadlines given at the counter. */
export const receiptSchema = z.object({
  code: z.string(),
  secret: z.string(),
  /** URL of the tracking page with the secret, for the QR code. */
  address: z.string(),
  channel: z.string(),
  unit: z.string(),
  category: z.object({ id: z.string(), en: z.string() }),
  kelurahan: z.string().nullable(),
  landmark: z.string().nullable(),
  /** Null while it waits at the intake desk. */
  holder: z.string().nullable(),
  isConfidential: z.boolean(),
  isPublic: z.boolean(),
  submittedAt: z.date(),
  coordinationDueAt: z.date(),
  completionDueAt: z.date(),
});
export type CounterReceipt = z.infer<typeof receiptSchema>;

export const scanSchema = z.object({ id: z.string(), pageCount: z.number(), byteSize: z.number() });
export type Scan = z.infer<typeof scanSchema>;
