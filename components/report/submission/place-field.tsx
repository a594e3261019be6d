"use client";

import { Crosshair } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PlaceMap } from "@/components/map/place-map";
import { useNamedPlace } from "@/components/map/use-named-place";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { FieldError, TextField } from "@/components/ui/field";
import type { SubmissionDraft } from "./draft";
import type { KelurahanChoice } from "./load-choices";

type Place = Pick<SubmissionDraft, "point" | "placeSource" | "kelurahanCode" | "landmark">;

type PlaceFieldProps = {
  draft: Omit<Place, "placeSource">;
  change: (change: Partial<Place>) => void;
  kelurahan: readonly KelurahanChoice[];
};

/** Three ways to give a place: the device's position, a pin, or a kelurahan and a landmark without a map. */
export function PlaceField({ draft, change, kelurahan }: PlaceFieldProps) {
  const t = useTranslations("report");
  const [state, setState] = useState<"idle" | "locating" | "failed">("idle");
  const named = useNamedPlace(draft.point);
  const area = kelurahan.find(({ value }) => value === draft.kelurahanCode);

  function locate() {
    setState("locating");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setState("idle");
        change({ point: { latitude, longitude }, placeSource: "gps" });
      },
      () => setState("failed"),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  }

  return (
    <fieldset id="place" tabIndex={-1} className="grid gap-3">
      <legend className="mb-1.5 font-semibold">{t("place")}</legend>
      <Button look="secondary" busy={state === "locating"} onClick={locate}>
        <Crosshair size={20} aria-hidden /> {state === "locating" ? t("locating") : t("useGps")}
      </Button>
      {state === "failed" && <p role="status">{t("gpsFailed")}</p>}
      <PlaceMap
        point={draft.point}
        {...(area?.middle && { home: area.middle })}
        onMove={(point) => change({ point, placeSource: "pin" })}
      />
      <p role="status" className="min-h-6" data-testid="named-place">
        {draft.point ? named : area ? t("placeByList", { name: area.label }) : t("noPlaceYet")}
      </p>
      <FieldError id="place" />
      <details open={draft.kelurahanCode !== ""}>
        <summary className="min-h-11 cursor-pointer py-2.5 text-teluk">{t("withoutMap")}</summary>
        <Combobox
          id="kelurahan"
          label={t("kelurahan")}
          placeholder={t("chooseKelurahan")}
          empty={t("noKelurahan")}
          choices={kelurahan}
          value={draft.kelurahanCode}
          onChange={(kelurahanCode) => change({ kelurahanCode, point: null, placeSource: "landmark" })}
        />
      </details>
      <TextField
        id="landmark"
        label={t("landmark")}
        hint={t("landmarkHint")}
        value={draft.landmark}
        maxLength={200}
        onChange={(event) => change({ landmark: event.target.value })}
      />
    </fieldset>
  );
}
