import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { statuses } from "@/server/domain/complaint/status";
import type { MapFilter } from "./filter";

type FilterFormProps = { filter: MapFilter; groups: readonly { code: string; name: string }[] };

/** Plain forms: the filters are in the address, and a number leads to its story. */
export async function FilterForm({ filter, groups }: FilterFormProps) {
  const [t, status, common] = [
    await getTranslator("map"),
    await getTranslator("status"),
    await getTranslator("common"),
  ];
  return (
    <div className="flex flex-wrap items-end gap-4">
      <form action="/" className="grid w-full grid-cols-2 items-end gap-3 md:flex md:w-auto md:grow">
        <SelectField
          id="status"
          name="status"
          label={t("filterStatus")}
          defaultValue={filter.statuses?.[0] ?? ""}
        >
          <option value="">{t("all")}</option>
          {statuses
            .filter((one) => one !== "removed")
            .map((one) => (
              <option key={one} value={one}>
                {status(one)}
              </option>
            ))}
        </SelectField>
        <SelectField
          id="kategori"
          name="kategori"
          label={t("filterGroup")}
          defaultValue={filter.groups?.[0] ?? ""}
        >
          <option value="">{t("all")}</option>
          {groups.map((group) => (
            <option key={group.code} value={group.code}>
              {group.name}
            </option>
          ))}
        </SelectField>
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            name="terlambat"
            value="1"
            defaultChecked={filter.overdue}
            className="size-5 accent-teluk"
          />
          {t("onlyOverdue")}
        </label>
        <Button type="submit" look="secondary">
          {t("apply")}
        </Button>
      </form>
      <form action="/lacak" className="flex w-full items-end gap-2 md:w-auto">
        <label className="grid grow gap-1.5 font-semibold">
          {t("searchLabel")}
          <input
            name="nomor"
            placeholder={t("searchHint")}
            required
            className="min-h-11 w-full rounded-card border border-[#8a958f] bg-surface px-3 font-normal"
          />
        </label>
        <Button type="submit" look="secondary">
          {common("search")}
        </Button>
      </form>
    </div>
  );
}
