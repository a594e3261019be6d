import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { areaLevels, type Level } from "@/server/domain/area/level";
import { AreaForm } from "./area-form";

type AreasProps = { words: string | null; level: Level | null };

/** Areas by code, each with its validity and a form for its names. */
export async function Areas({ words, level }: AreasProps) {
  const t = await getTranslator("areaAdmin");
  const caller = await adminApi();
  const areas = await caller.admin.areas.list({ words, level });
  return (
    <>
      <search>
        <form action="/admin/wilayah" className="flex flex-wrap items-end gap-3">
          <div className="grow basis-64">
            <TextField id="cari" name="cari" type="search" label={t("find")} defaultValue={words ?? ""} />
          </div>
          <SelectField id="tingkat" name="tingkat" label={t("level")} defaultValue={level ?? ""}>
            <option value="">{t("allLevels")}</option>
            {areaLevels.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </SelectField>
          <Button type="submit" look="secondary">
            {t("show")}
          </Button>
        </form>
      </search>
      {areas.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul>
        {areas.map((area) => {
          const { code, name, validFrom, validTo } = area;
          const time = validTo ? t("until", { validFrom, validTo }) : t("since", { validFrom });
          return (
            <li key={`${area.id}${name}`}>
              <AreaForm
                area={area}
                title={`${code} ${name} · ${t(area.level)} · ${time}`}
                canSplit={area.level === "kelurahan" && validTo === null}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
