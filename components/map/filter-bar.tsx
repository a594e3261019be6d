"use client";

import type { ChangeEvent } from "react";
import { useTranslations } from "use-intl";

import type { Status } from "@/server/domain/complaint/status";
import { type MapFilter, mapStatuses } from "@/server/domain/map/filter";
import { FilterSelect } from "./filter-select";

export type FilterChoices = {
  groups: readonly { code: string; name: string }[];
  periods: readonly { code: string; name: string }[];
};
type FilterBarProps = { filter: MapFilter; choices: FilterChoices; onChange: (filter: MapFilter) => void };

/** Applies at once; without JavaScript the same fields are a plain form with a button. */
export function FilterBar({ filter, choices, onChange }: FilterBarProps) {
  const [t, stage] = [useTranslations("map"), useTranslations("stage")];
  const select = (change: (value: string) => Partial<MapFilter>) => (event: ChangeEvent<HTMLSelectElement>) =>
    onChange({ ...filter, ...change(event.target.value) });
  return (
    <form
      action="/"
      className="-mx-4 flex min-w-0 items-end gap-3 overflow-x-auto px-4 pb-1 md:mx-0 md:grow md:px-0 [&>*]:shrink-0 [&_select]:w-40"
    >
      <FilterSelect
        id="status"
        name="status"
        label={t("filterStatus")}
        value={filter.statuses?.[0] ?? ""}
        onChange={select((value) => ({ statuses: value ? [value as Status] : null }))}
      >
        <option value="">{t("all")}</option>
        {mapStatuses.map((one) => (
          <option key={one} value={one}>
            {stage(one)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect
        id="kategori"
        name="kategori"
        label={t("filterGroup")}
        value={filter.groups?.[0] ?? ""}
        onChange={select((value) => ({ groups: value ? [value] : null }))}
      >
        <option value="">{t("all")}</option>
        {choices.groups.map((group) => (
          <option key={group.code} value={group.code}>
            {group.name}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect
        id="periode"
        name="periode"
        label={t("filterPeriod")}
        value={filter.period}
        onChange={select((period) => ({ period }))}
      >
        <option value="all">{t("allTime")}</option>
        {choices.periods.map((period) => (
          <option key={period.code} value={period.code}>
            {period.name}
          </option>
        ))}
      </FilterSelect>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="terlambat"
          value="1"
          checked={filter.overdue}
          onChange={(event) => onChange({ ...filter, overdue: event.target.checked })}
          className="size-5 accent-teluk"
        />
        {t("onlyOverdue")}
      </label>
      <noscript>
        <button type="submit" className="min-h-11 rounded-card border border-line px-5 font-semibold">
          {t("apply")}
        </button>
      </noscript>
    </form>
  );
}
