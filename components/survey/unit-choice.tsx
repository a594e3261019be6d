import { getTranslator } from "@/components/layout/locale";
import { SelectField } from "@/components/ui/field";

type Choice = { code: string; name: string; kind: string };

const kinds = [
  "kelurahan",
  "kecamatan",
  "kota",
  "dinas",
  "suku_dinas",
  "upt",
  "badan",
  "biro",
  "inspektorat",
] as const;

/** The office rated in the open survey; `chosen` is from the URL, as on a counter's poster. */
export async function SurveyUnitChoice({
  units,
  chosen,
}: {
  units: readonly Choice[];
  chosen: string | undefined;
}) {
  const t = await getTranslator("survey");
  const known = units.some(({ code }) => code === chosen) ? chosen : "";
  return (
    <SelectField
      id="unit"
      name="unit"
      label={t("chooseUnit")}
      hint={t("chooseUnitHint")}
      required
      defaultValue={known}
    >
      <option value="" disabled>
        {t("chooseFirst")}
      </option>
      {kinds.map((kind) => (
        <optgroup key={kind} label={t(`kind.${kind}`)}>
          {units
            .filter((unit) => unit.kind === kind)
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
