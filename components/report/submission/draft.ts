"use client";

import { type UploadedPhoto, uploadSmallPhoto } from "@/components/ui/upload";
import { type ChangeFields, useDraft } from "@/components/ui/use-draft";
import type { PlaceSource } from "@/server/domain/complaint/category";

export type DraftPoint = { latitude: number; longitude: number };

/** A complaint being written; stored on the device until it is sent, for a day at most. */
export type SubmissionDraft = {
  externalId: string;
  text: string;
  categoryCode: string;
  point: DraftPoint | null;
  placeSource: PlaceSource;
  kelurahanCode: string;
  landmark: string;
  isPublic: boolean;
  accusedUnitId: number | null;
  name: string;
  phone: string;
  email: string;
  isVisibleToOfficers: boolean;
};

export type ChangeDraft = ChangeFields<SubmissionDraft>;

const emptySubmission = (): SubmissionDraft => ({
  externalId: crypto.randomUUID(),
  text: "",
  categoryCode: "",
  point: null,
  placeSource: "pin",
  kelurahanCode: "",
  landmark: "",
  isPublic: false,
  accusedUnitId: null,
  name: "",
  phone: "",
  email: "",
  isVisibleToOfficers: false,
});

export const useComplaintDraft = () =>
  useDraft<SubmissionDraft, UploadedPhoto>({ key: "report", empty: emptySubmission, send: uploadSmallPhoto });
