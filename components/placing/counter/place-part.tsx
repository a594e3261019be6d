"use client";

import { useTranslations } from "use-intl";
import { PlaceMap } from "@/components/map/place-map";
import { useNamedPlace } from "@/components/map/use-named-place";
import { Button } from "@/components/ui/button";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { TextField } from "@/components/ui/field";
import type { Point } from "@/server/domain/geo";
import type { ChangeCounter, CounterDraft } from "./draft";

type PlacePartProps = {
  draft: CounterDraft;
  change: ChangeCounter;
  kelurahan: readonly Choice[];
  /** The initial centre of the map: the middle of the counter's own area. */
  home: Point;
};

/** The kelurahan, the counter's own at first, a landmark, and an optional pin. */
export function PlacePart({ draft, change, kelurahan, home }: PlacePartProps) {
  const t = useTranslations("counter");
  const named = useNamedPlace(draft.point);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-semibold">{t("place")}</legend>
      <Combobox
        id="kelurahan"
        label={t("kelurahan")}
        placeholder={t("chooseKelurahan")}
        empty={t("noKelurahan")}
        choices={kelurahan}
        value={draft.point ? "" : draft.kelurahanCode}
        onChange={(kelurahanCode) => change({ kelurahanCode, point: null })}
      />
      {(draft.kelurahanCode || draft.point) && (
        <Button
          look="quiet"
          className="justify-self-start px-0!"
          onClick={() => change({ kelurahanCode: "", point: null })}
        >
          {t("notClear")}
        </Button>
      )}
      {!draft.kelurahanCode && !draft.point && <p className="text-soft text-sm">{t("unknownPlace")}</p>}
      <TextField
        id="landmark"
        label={t("landmark")}
        value={draft.landmark}
        maxLength={200}
        onChange={(event) => change({ landmark: event.target.value })}
      />
      <details open={draft.point !== null}>
        <summary className="min-h-11 cursor-pointer py-2.5 text-teluk">{t("onMap")}</summary>
        <PlaceMap point={draft.point} home={home} onMove={(point) => change({ point })} />
        <p role="status" className="min-h-6 pt-1 text-sm">
          {draft.point && named}
        </p>
      </details>
    </fieldset>
  );
}
