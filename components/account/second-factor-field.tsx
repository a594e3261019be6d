import { useTranslations } from "use-intl";
import { TextField } from "@/components/ui/field";

/** A code of the app, or one of the recovery codes, which are longer. */
export function SecondFactorField({ error }: { error: string | null }) {
  const t = useTranslations("signIn");
  return (
    <TextField
      id="code"
      name="code"
      label={t("code")}
      hint={t("codeHint")}
      autoComplete="one-time-code"
      maxLength={40}
      required
      autoFocus
      error={error}
    />
  );
}
