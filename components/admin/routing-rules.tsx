import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { NoticeBox } from "@/components/ui/states";
import { RoutingForm } from "./routing-form";
import { RoutingMoves } from "./routing-moves";

/** The rules in their order, each with its form, and one for the next. */
export async function RoutingRules() {
  const [t, problem, locale, caller] = await Promise.all([
    getTranslator("admin"),
    getTranslator("error"),
    readLocale(),
    staffApi(),
  ]);
  const { rules, groups, categories, channels, units, areas } = await caller.admin.routing.desk();
  const choices = {
    units: units.map(({ code, name }) => ({ value: code, label: name })),
    groups: groups.map(({ code, name }) => ({ value: code, label: name[locale] })),
    categories: categories.map(({ code, name }) => ({ value: code, label: name[locale] })),
    areas: [
      { value: "", label: t("anyArea") },
      ...areas.map(({ code, name }) => ({ value: code, label: name, note: code })),
    ],
    channels: channels.map(({ code, name }) => ({ value: code, label: name })),
  };
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <>
      {rules.length === 0 && <p className="text-soft">{t("noRules")}</p>}
      <ol className="grid gap-2">
        {rules.map((rule, index) => (
          <li key={rule.id} className="grid gap-2">
            {rule.problem && (
              <NoticeBox tone="bad">
                {t("problem", { problem: problem(rule.problem as "unit_unknown") })}
              </NoticeBox>
            )}
            <RoutingForm
              id={rule.id}
              rule={rule}
              title={`${index + 1}. ${rule.name} → ${nameOf(rule.unitCode)}`}
              choices={choices}
            />
            <RoutingMoves id={rule.id} name={rule.name} isFirst={index === 0} />
          </li>
        ))}
      </ol>
      <RoutingForm key={rules.length} id={null} rule={null} title={t("newRule")} choices={choices} />
    </>
  );
}
