"use client";

import { useTranslations } from "use-intl";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { SelectField, TextField } from "@/components/ui/field";
import type { RoutingEntry } from "./routing-draft";

export type RoutingChoices = Record<
  "units" | "groups" | "categories" | "channels" | "areas",
  readonly Choice[]
>;

type RoutingFieldsProps = {
  id: string;
  words: RoutingEntry;
  choices: RoutingChoices;
  onChange: (part: Partial<RoutingEntry>) => void;
};

const selects = [
  { key: "groupCode", label: "group", any: "anyGroup", from: "groups" },
  { key: "categoryCode", label: "categories", any: "anyCategory", from: "categories" },
  { key: "channelCode", label: "channels", any: "anyChannel", from: "channels" },
] as const;

/** A name, the conditions, and the unit. */
export function RoutingFields({ id, words, choices, onChange }: RoutingFieldsProps) {
  const t = useTranslations("admin");
  const text = (key: "name" | "words", label: string) => (
    <TextField
      id={`${key}-${id}`}
      label={label}
      required={key === "name"}
      minLength={key === "name" ? 2 : undefined}
      value={words[key]}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  );
  return (
    <>
      {text("name", t("ruleName"))}
      {selects.map(({ key, label, any, from }) => (
        <SelectField
          key={key}
          id={`${key}-${id}`}
          label={t(label)}
          value={words[key]}
          onChange={(event) => onChange({ [key]: event.target.value })}
        >
          <option value="">{t(any)}</option>
          {choices[from].map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
      ))}
      <Combobox
        id={`area-${id}`}
        label={t("area")}
        placeholder={t("findArea")}
        empty={t("noArea")}
        choices={choices.areas}
        value={words.areaPrefix}
        onChange={(areaPrefix) => onChange({ areaPrefix })}
      />
      {text("words", t("words"))}
      <div className="flex flex-wrap gap-3">
        {(["from", "to"] as const).map((key) => (
          <TextField
            key={key}
            id={`${key}-${id}`}
            type="time"
            label={t(key)}
            value={words[key]}
            onChange={(event) => onChange({ [key]: event.target.value })}
          />
        ))}
      </div>
      <Combobox
        id={`unit-${id}`}
        label={t("toUnit")}
        placeholder={t("chooseUnit")}
        empty={t("noUnit")}
        choices={choices.units}
        value={words.unitCode}
        onChange={(unitCode) => onChange({ unitCode })}
      />
    </>
  );
}
