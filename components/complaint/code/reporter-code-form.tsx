import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { CodeFault } from "./code-fault";
import { SecretForm } from "./secret-form";

type ReporterCodeFormProps = { code: string; fault: CodeFault | null };

/** On a public complaint: by which its reporter opens it as theirs. Open when a code did not fit. */
export async function ReporterCodeForm({ code, fault }: ReporterCodeFormProps) {
  const t = await getTranslator("track");
  const error = fault && t(fault.kind, "minutes" in fault ? { minutes: fault.minutes } : {});
  return (
    <details open={fault !== null}>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold text-teluk">{t("isYours")}</summary>
      <SecretForm className="grid max-w-xl gap-3">
        <input type="hidden" name="nomor" value={code} />
        <input type="hidden" name="dari" value="pelapor" />
        <TextField
          id="kode"
          name="kode"
          label={t("secret")}
          hint={t("secretAlike")}
          error={error}
          autoFocus={fault !== null}
          autoComplete="off"
        />
        <Button type="submit" look="secondary" className="justify-self-start">
          {t(fault ? "tryAgain" : "openAsReporter")}
        </Button>
      </SecretForm>
    </details>
  );
}
