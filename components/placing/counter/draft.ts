"use client";

import { type UploadedPhoto, uploadPhoto } from "@/components/ui/upload";
import { type ChangeFields, useDraft } from "@/components/ui/use-draft";
import type { Point } from "@/server/domain/geo";
import { type UploadedScan, uploadScan } from "./upload-scan";

/** The fields of a counter's form. */
export type CounterDraft = {
  externalId: string;
  channelCode: string;
  text: string;
  categoryCode: string;
  kelurahanCode: string;
  point: Point | null;
  landmark: string;
  isPublic: boolean;
  accusedUnitId: number | null;
  name: string;
  phone: string;
  email: string;
  hasConsent: boolean;
};
export type ChangeCounter = ChangeFields<CounterDraft>;

/** The initial values: the counter's own channel and kelurahan. */
type CounterStart = { channelCode: string; kelurahanCode: string };

const emptyDraft = (start: CounterStart): CounterDraft => ({
  ...start,
  externalId: crypto.randomUUID(),
  text: "",
  categoryCode: "",
  point: null,
  landmark: "",
  isPublic: false,
  accusedUnitId: null,
  name: "",
  phone: "",
  email: "",
  hasConsent: false,
});

/** The fields, photos and scanned letter of one reporter; cleared in one step. */
export function useCounterDraft(start: CounterStart) {
  const words = useDraft<CounterDraft, UploadedPhoto>({
    key: "counter",
    empty: () => emptyDraft(start),
    send: uploadPhoto,
  });
  const letter = useDraft<object, UploadedScan>({ key: "counter-scan", empty: () => ({}), send: uploadScan });
  return {
    draft: words.draft,
    change: words.change,
    isReady: words.isReady,
    photos: words.uploads,
    scans: letter.uploads,
    clear() {
      words.clear();
      letter.clear();
    },
  };
}
