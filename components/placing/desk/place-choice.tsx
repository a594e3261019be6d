"use client";

import clsx from "clsx";
import { useTranslations } from "use-intl";
import { GuessMap } from "@/components/map/guess-map";
import { useNamedPlace } from "@/components/map/use-named-place";
import { ShareBar } from "@/components/ui/charts/share-bar";
import { type Choice, Combobox } from "@/components/ui/combobox";
import type { Point } from "@/server/domain/geo";
import type { Decision } from "@/server/domain/placing/decision";
import type { NamedPlace, PlacingComplaint } from "@/server/domain/placing/placing-complaint";

type PlaceChoiceProps = {
  complaint: PlacingComplaint;
  decision: Decision;
  kelurahan: readonly Choice[];
  onChoose: (place: { kelurahanCode: string | null; point: Point | null }) => void;
};

/** The numbered candidates with their evidence, also on a small map, and a manual choice: by name or by a pin. */
export function PlaceChoice({ complaint, decision, kelurahan, onChoose }: PlaceChoiceProps) {
  const t = useTranslations("intakeDesk");
  const named = useNamedPlace(decision.point);
  const byHand = complaint.places.every(({ kelurahanCode }) => kelurahanCode !== decision.kelurahanCode);
  return (
    <fieldset className="grid content-start gap-3">
      <legend className="mb-2 font-semibold">{t("place")}</legend>
      {complaint.places.length === 0 && <p className="text-soft">{t("noPlace")}</p>}
      {complaint.places.map((place, index) => (
        <Candidate
          key={place.kelurahanCode}
          place={place}
          number={index + 1}
          isChosen={!decision.point && decision.kelurahanCode === place.kelurahanCode}
          onChoose={() => onChoose({ kelurahanCode: place.kelurahanCode, point: null })}
        />
      ))}
      <Combobox
        id="kelurahan"
        label={t("byHand")}
        placeholder={t("byHandHint")}
        empty={t("noKelurahan")}
        choices={kelurahan}
        value={byHand && !decision.point ? (decision.kelurahanCode ?? "") : ""}
        onChange={(kelurahanCode) => {
          onChoose({ kelurahanCode, point: null });
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        }}
      />
      <GuessMap
        places={complaint.places}
        chosen={decision.kelurahanCode}
        point={decision.point}
        onPoint={(point) => onChoose({ kelurahanCode: null, point })}
      />
      <p role="status" className="min-h-6 text-sm">
        {decision.point ? named : t("clickMap")}
      </p>
    </fieldset>
  );
}

type CandidateProps = { place: NamedPlace; number: number; isChosen: boolean; onChoose: () => void };

function Candidate({ place, number, isChosen, onChoose }: CandidateProps) {
  const t = useTranslations("intakeDesk");
  const share = Math.round(place.confidence * 100);
  return (
    <label
      className={clsx(
        "grid cursor-pointer grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-0.5 rounded-card border bg-surface px-3 py-2",
        isChosen ? "border-teluk outline-2 outline-teluk" : "border-[#8a958f]",
      )}
    >
      <span className="flex items-center gap-2">
        <input
          type="radio"
          name="place"
          checked={isChosen}
          onChange={onChoose}
          className="size-5 accent-teluk"
        />
        <kbd className="rounded border border-line px-1.5">{number}</kbd>
      </span>
      <span className="font-semibold">{place.kelurahan}</span>
      <span className="text-sm">
        <strong>{share} %</strong> {place.isSure && <span className="text-resolved">{t("sure")}</span>}
      </span>
      <span className="col-start-2 col-end-4 text-soft text-sm">
        {place.kecamatan}, {place.kota.replace(/^(Kota|Kabupaten) Administrasi /, "")} ·{" "}
        {[...new Set(place.evidence.map(({ kind, name }) => t(`evidence.${kind}`, { name })))].join(", ")}
      </span>
      <ShareBar
        share={Math.max(share, 2) / 100}
        className="col-span-3 mt-1 h-1 w-full rounded-full bg-line"
      />
    </label>
  );
}
