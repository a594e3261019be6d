import { getTranslator, readLocale } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { LocalizedLabel } from "@/server/domain/complaint/privacy";
import { dayOfFault } from "@/server/domain/day-span";
import { presets } from "@/server/domain/statistics/preset";
import { type Dimension, dimensions } from "@/server/domain/statistics/scope";
import type { StatisticsUrl } from "./address";

type ScopeValue = { key: string; name: LocalizedLabel; within: string };
export type ScopeValues = Partial<Record<Dimension, ScopeValue[]>>;

type ScopeFormProps = { address: StatisticsUrl; values: ScopeValues };

/** The scope as a plain form, so that every view has a URL and needs no script. */
export async function ScopeForm({ address, values }: ScopeFormProps) {
  const [t, span, locale] = await Promise.all([
    getTranslator("statistics"),
    getTranslator("error"),
    readLocale(),
  ]);
  const { scope, preset, fault } = address;
  const errorAt = (day: "from" | "to") => (fault && dayOfFault(scope, fault) === day ? span(fault) : null);
  const options = (list: readonly ScopeValue[] = [], level?: "kecamatan" | "kelurahan") =>
    list.map(({ key, name }) => (
      <option key={key} value={key}>
        {level ? t(`areaOf.${level}`, { name: name[locale] }) : name[locale]}
      </option>
    ));
  return (
    <form action={address.path} className="no-print grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      <SelectField id="periode" name="periode" label={t("period")} defaultValue={preset}>
        {[...presets, "custom" as const].map((name) => (
          <option key={name} value={name}>
            {t(`preset.${name}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="wilayah" name="wilayah" label={t("area")} defaultValue={scope.area}>
        <option value="">{t("wholeCity")}</option>
        {options(values.kota)}
        {within(values.kota, values.kecamatan).map(([kota, list]) => (
          <optgroup key={kota.key} label={`${kota.name[locale]}: ${t("by.kecamatan")}`}>
            {options(list, "kecamatan")}
          </optgroup>
        ))}
        {within(values.kecamatan, values.kelurahan).map(([kecamatan, list]) => (
          <optgroup
            key={kecamatan.key}
            label={`${t("areaOf.kecamatan", { name: kecamatan.name[locale] })}: ${t("by.kelurahan")}`}
          >
            {options(list, "kelurahan")}
          </optgroup>
        ))}
      </SelectField>
      <SelectField id="kategori" name="kategori" label={t("category")} defaultValue={scope.category}>
        <option value="">{t("all")}</option>
        {options(values.group)}
        {within(values.group, values.category).map(([group, list]) => (
          <optgroup key={group.key} label={group.name[locale]}>
            {options(list)}
          </optgroup>
        ))}
        {options(values.category?.filter((one) => one.within === ""))}
      </SelectField>
      <SelectField id="instansi" name="instansi" label={t("agency")} defaultValue={scope.agency}>
        <option value="">{t("all")}</option>
        {options(values.agency)}
      </SelectField>
      <SelectField id="kanal" name="kanal" label={t("channel")} defaultValue={scope.channel}>
        <option value="">{t("all")}</option>
        {options(values.channel)}
      </SelectField>
      <div className="flex items-end">
        <Button type="submit" className="w-full">
          {t("show")}
        </Button>
      </div>
      <details open={preset === "custom"} className="col-span-full">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-teluk underline underline-offset-4">
          {t("preset.custom")}
        </summary>
        <div className="flex flex-wrap gap-3">
          <TextField
            id="dari"
            name="dari"
            type="date"
            label={t("from")}
            defaultValue={scope.from}
            error={errorAt("from")}
          />
          <TextField
            id="sampai"
            name="sampai"
            type="date"
            label={t("to")}
            defaultValue={scope.to}
            error={errorAt("to")}
          />
          <SelectField id="tabel" name="tabel" label={t("standings")} defaultValue={address.by}>
            {dimensions.map((name) => (
              <option key={name} value={name}>
                {t(`by.${name}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </details>
    </form>
  );
}

/** The values below each of those above. */
function within(
  above: readonly ScopeValue[] = [],
  below: readonly ScopeValue[] = [],
): [ScopeValue, ScopeValue[]][] {
  return above.map((one) => [one, below.filter((other) => other.within === one.key)]);
}
