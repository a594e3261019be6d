import Link from "next/link";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField } from "@/components/ui/field";
import { closedStatuses, openStatuses } from "@/server/domain/complaint/status";
import { faultOfSpan } from "@/server/domain/day-span";
import type { QueueDesk } from "@/server/domain/desk/queue-desk";
import { clockStates, emptyFilter, type QueueFilter } from "@/server/domain/desk/queue-filter";
import { areaChoices, categoryChoices } from "./filter-choices";
import { FilterCombobox } from "./filter-combobox";
import { countConditions, groupPrefix, toQueueHref } from "./queue-address";

type FilterProps = {
  filter: QueueFilter;
  options: QueueDesk["options"];
  within: string | null;
  colleagues: QueueDesk["colleagues"];
};

/** The filter as a plain form, so that it is in the URL. */
export async function QueueFilterForm(props: FilterProps) {
  const t = await getTranslator("queue");
  const { filter } = props;
  const used = countConditions(filter);
  return (
    <search>
      <form key={toQueueHref(filter)} action="/petugas" className="grid gap-3">
        {filter.view !== "mine" && <input type="hidden" name="tampilan" value={filter.view} />}
        <div className="flex flex-wrap items-end gap-3">
          <div className="grow basis-64">
            <TextField
              id="cari"
              name="cari"
              type="search"
              maxLength={120}
              label={t("search")}
              defaultValue={filter.text ?? filter.code ?? ""}
              aria-keyshortcuts="/"
            />
          </div>
          <Button type="submit" look="secondary">
            {t("searchButton")}
          </Button>
        </div>
        <Disclosure label={used > 0 ? t("filtersOn", { count: used }) : t("filters")} open={used > 0}>
          <div className="grid gap-4 pb-4">
            <Statuses filter={filter} />
            <Fields {...props} />
            <div className="flex flex-wrap gap-3">
              <Button type="submit">{t("apply")}</Button>
              <Link
                href={toQueueHref({ ...emptyFilter, view: filter.view })}
                className="inline-flex min-h-11 items-center px-2 font-semibold text-teluk underline-offset-4 hover:underline"
              >
                {t("clear")}
              </Link>
            </div>
          </div>
        </Disclosure>
      </form>
    </search>
  );
}

async function Statuses({ filter }: { filter: QueueFilter }) {
  const [t, status] = await Promise.all([getTranslator("queue"), getTranslator("status")]);
  const offered = filter.view === "closed" ? closedStatuses.filter((one) => one !== "removed") : openStatuses;
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{t("status")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {offered.map((one) => (
          <label key={one} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              name="status"
              value={one}
              defaultChecked={filter.statuses.includes(one)}
              className="size-5 accent-teluk"
            />
            {status(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

async function Fields({ filter, options, within, colleagues }: FilterProps) {
  const [t, span, locale] = await Promise.all([getTranslator("queue"), getTranslator("error"), readLocale()]);
  const fault = faultOfSpan(filter, "any");
  const category = filter.group ? groupPrefix + filter.group : (filter.category ?? "");
  const empty = t("none");
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <FilterCombobox
        {...{ id: "kategori", label: t("category"), placeholder: t("allCategories"), empty, value: category }}
        choices={categoryChoices(options, locale, { all: t("allCategories"), groups: t("groups") })}
      />
      <FilterCombobox
        {...{
          id: "wilayah",
          label: t("areaFilter"),
          placeholder: t("allAreas"),
          empty,
          value: filter.area ?? "",
        }}
        choices={areaChoices(options, within, t("allAreas"))}
      />
      <SelectField id="kanal" name="kanal" label={t("channel")} defaultValue={filter.channel ?? ""}>
        <option value="">{t("allChannels")}</option>
        {options.channel.map(({ key, name }) => (
          <option key={key} value={key}>
            {name[locale]}
          </option>
        ))}
      </SelectField>
      <SelectField id="jam" name="jam" label={t("clock")} defaultValue={filter.clock ?? ""}>
        <option value="">{t("anyClock")}</option>
        {clockStates.map((state) => (
          <option key={state} value={state}>
            {t(`clock_${state}`)}
          </option>
        ))}
      </SelectField>
      {colleagues.length > 0 && (
        <SelectField id="orang" name="orang" label={t("assignee")} defaultValue={filter.assignee ?? ""}>
          <option value="">{t("anyAssignee")}</option>
          <option value="nobody">{t("noAssignee")}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField id="dari" name="dari" type="date" label={t("from")} defaultValue={filter.from ?? ""} />
      <TextField
        id="sampai"
        name="sampai"
        type="date"
        label={t("to")}
        defaultValue={filter.to ?? ""}
        error={fault && span(fault)}
      />
    </div>
  );
}
