"use client";

import { Button } from "@/components/ui/button";
import { downloadPicture } from "./picture";

export function PrintStatisticsButton({ label }: { label: string }) {
  return (
    <Button look="secondary" onClick={() => window.print()}>
      {label}
    </Button>
  );
}

/** Draws the page's charts (`data-picture`) into one PNG. */
export function PictureButton({ label, name }: { label: string; name: string }) {
  return (
    <Button look="secondary" onClick={() => void downloadPicture(name)}>
      {label}
    </Button>
  );
}
