"use client";

import { Button } from "@/components/ui/button";
import { downloadPicture } from "./picture";

/** Draws the page's charts into one PNG: what is marked as `data-picture`. */
export function PictureButton({ label, name }: { label: string; name: string }) {
  return (
    <Button look="secondary" onClick={() => void downloadPicture(name)}>
      {label}
    </Button>
  );
}
