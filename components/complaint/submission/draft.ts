"use client";

import { useEffect, useState } from "react";
import type { PlaceSource } from "@/server/domain/complaint/category";

export type Point = { latitude: number; longitude: number };
export type UploadedPhoto = { id: string; token: string };

/** A report that is being written; it lies on the device until it is sent. */
export type Draft = {
  externalId: string;
  text: string;
  categoryCode: string;
  point: Point | null;
  placeSource: PlaceSource;
  kelurahanCode: string;
  landmark: string;
  isPublic: boolean;
  photos: UploadedPhoto[];
  name: string;
  phone: string;
  email: string;
  isVisibleToOfficers: boolean;
};

export type ChangeDraft = (change: Partial<Draft>) => void;

const shelf = "laporan-draf";

export const emptyDraft = (): Draft => ({
  externalId: crypto.randomUUID(),
  text: "",
  categoryCode: "",
  point: null,
  placeSource: "pin",
  kelurahanCode: "",
  landmark: "",
  isPublic: true,
  photos: [],
  name: "",
  phone: "",
  email: "",
  isVisibleToOfficers: false,
});

/** The draft of this device, kept over a closed tab and a lost connection; null until the device was asked. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => setDraft({ ...emptyDraft(), ...readShelf() }), []);
  useEffect(() => {
    if (draft) writeShelf(draft);
  }, [draft]);
  const change: ChangeDraft = (part) => setDraft((before) => before && { ...before, ...part });
  const clear = () => {
    writeShelf(null);
    setDraft(emptyDraft());
  };
  return { draft, change, clear };
}

/** Storage may be full or forbidden: then the draft lives as long as the page. */
function readShelf(): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? "{}");
  } catch {
    return {};
  }
}

function writeShelf(draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(shelf, JSON.stringify(draft));
    else localStorage.removeItem(shelf);
  } catch {
    // See readShelf.
  }
}
