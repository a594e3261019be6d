"use client";

import { useTranslations } from "use-intl";
import { Tick } from "@/components/admin/tick";
import { type ApiScope, apiScopes } from "@/server/domain/apikey/key";

type ScopeTicksProps = { scopes: readonly ApiScope[]; onChange: (scopes: ApiScope[]) => void };

export function ScopeTicks({ scopes, onChange }: ScopeTicksProps) {
  const t = useTranslations("apiKey");
  return (
    <fieldset>
      <legend className="font-semibold">{t("scopes")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {apiScopes.map((scope) => (
          <Tick
            key={scope}
            label={t(`scope.${scope}`)}
            isTicked={scopes.includes(scope)}
            onChange={(isTicked) =>
              onChange(apiScopes.filter((one) => (one === scope ? isTicked : scopes.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
