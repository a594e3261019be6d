"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { DraftPoint } from "@/components/report/submission/draft";
import { client } from "@/components/trpc/client";

/** The name of the place, looked up on the server a moment after the pin came to rest. */
export function useNamedPlace(point: DraftPoint | null): string | null {
  const t = useTranslations("report");
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    if (!point) return setWords(null);
    const timer = setTimeout(async () => {
      const found = await client.area.locate.query(point).catch(() => null);
      if (!found) return setWords(null);
      if (found.kind === "outside") return setWords(t("placeOutside"));
      const { kelurahan, kecamatan, kota } = found;
      const names = { kelurahan: kelurahan ?? "", kecamatan: kecamatan ?? "", kota: kota ?? "" };
      setWords(t(found.kind === "near" ? "placeNear" : "placeFound", names));
    }, 300);
    return () => clearTimeout(timer);
  }, [point, t]);
  return words;
}
