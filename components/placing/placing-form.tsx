"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Category, type Group, toChoices } from "@/components/complaint/category-choices";
import type { Draft } from "@/components/complaint/submission/draft";
import { PhotoField } from "@/components/complaint/submission/photo-field";
import { PlaceField } from "@/components/complaint/submission/place-field";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { Notice } from "@/components/ui/states";
import { supplySchema } from "@/server/domain/placing/place-input";

type PlacingFormProps = {
  code: string;
  secret: string;
  categories: readonly Category[];
  groups: readonly Group[];
  kelurahan: readonly Choice[];
};

type Place = Pick<Draft, "point" | "kelurahanCode" | "landmark" | "categoryCode" | "photos">;
const nothing: Place = { point: null, kelurahanCode: "", landmark: "", categoryCode: "", photos: [] };

/** The pin, photos if there are any, a category if she knows one: one press sends the report on its way. */
export function PlacingForm({ code, secret, categories, groups, kelurahan }: PlacingFormProps) {
  const [t, report, common, locale] = [
    useTranslations("placing"),
    useTranslations("report"),
    useTranslations("common"),
    useLocale(),
  ];
  const [place, setPlace] = useState(nothing);
  const { isBusy, isMissing, error, send } = useSupply();
  const missing = useTranslations("error")("place_missing");
  const change = (part: Partial<Place>) => setPlace((before) => ({ ...before, ...part }));
  return (
    <form
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        send({ code, secret, ...place, kelurahanCode: place.point ? null : place.kelurahanCode });
      }}
    >
      <PlaceField
        draft={place}
        change={({ placeSource: _, ...part }) => change(part)}
        kelurahan={kelurahan}
        error={isMissing ? missing : null}
      />
      <PhotoField
        label={report("photos")}
        hint={report("photosHint")}
        photos={place.photos}
        onChange={(photos) => change({ photos })}
      />
      <Combobox
        id="category"
        label={`${t("category")} (${common("optional")})`}
        placeholder={report("chooseCategory")}
        empty={report("noCategory")}
        choices={toChoices(categories, groups, locale)}
        value={place.categoryCode}
        onChange={(categoryCode) => change({ categoryCode })}
      />
      {error && <Notice tone="bad">{error}</Notice>}
      <Button type="submit" busy={isBusy} className="text-lg">
        {isBusy ? common("sending") : t("submit")}
      </Button>
    </form>
  );
}

/** Sends it; afterwards the page itself says where the report is. */
function useSupply() {
  const [router, inWords] = [useRouter(), useRefusal()];
  const [state, setState] = useState<"idle" | "busy" | "missing">("idle");
  const [error, setError] = useState<string | null>(null);

  async function send(place: object) {
    const checked = supplySchema.safeParse(place);
    setError(null);
    if (!checked.success) return setState("missing");
    setState("busy");
    try {
      await client.intake.supplyPlace.mutate(checked.data);
      router.refresh();
      window.scrollTo(0, 0);
    } catch (refusal) {
      setError(inWords(refusal));
    }
    setState("idle");
  }

  return { isBusy: state === "busy", isMissing: state === "missing", error, send };
}
