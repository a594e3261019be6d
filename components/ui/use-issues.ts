"use client";

import { useTranslations } from "use-intl";
import { errorKey } from "./error-key";
import type { Fault } from "./faults";

type Issue = { path: readonly PropertyKey[]; message: string };

/** The faults that a schema found. @param ids the control of a field that is not named as the field */
export function useIssues(
  issues: readonly Issue[] = [],
  ids: Readonly<Record<string, string>> = {},
): Fault[] {
  const errors = useTranslations("error");
  return issues.map(({ path, message }) => {
    const name = String(path.at(-1));
    return { field: ids[name] ?? name, message: errors(errorKey(errors, message, "invalid_input")) };
  });
}
