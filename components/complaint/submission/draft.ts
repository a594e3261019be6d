"use client";

import { uploadPhoto } from "@/components/ui/upload";
import type { UploadedPhoto } from "@/components/ui/uploaded-photo";
import { type ChangeFields, useDraft } from "@/components/ui/use-draft";
import type { PlaceSource } from "@/server/domain/complaint/category";

export type Point = { latitude: number; longitude: number };

/** A report that is being written; it lies on the device until it is sent, for a day at most. */
export type Draft = {
  externalId: string;
  text: string;
  categoryCode: string;
  point: Point | null;
  placeSource: PlaceSource;
  kelurahanCode: string;
  landmark: string;
  isPublic: boolean;
  name: string;
  phone: string;
  email: string;
  isVisibleToOfficers: boolean;
};

export type ChangeDraft = ChangeFields<Draft>;

export const emptyDraft = (): Draft => ({
  externalId: crypto.randomUUID(),
  text: "",
  categoryCode: "",
  point: null,
  placeSource: "pin",
  kelurahanCode: "",
  landmark: "",
  isPublic: true,
  name: "",
  phone: "",
  email: "",
  isVisibleToOfficers: false,
});

export const useReportDraft = () =>
  useDraft<Draft, UploadedPhoto>({ key: "report", empty: emptyDraft, send: uploadPhoto });
