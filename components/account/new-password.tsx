"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/ui/field";
import { leastCharacters } from "@/server/domain/staff/password";
import { PasswordMeter } from "./password-meter";

/** A new password, typed twice; `useNewPassword` reads both. */
export function NewPassword({ error }: { error: string | null }) {
  const t = useTranslations("password");
  const [typed, setTyped] = useState("");
  return (
    <>
      <TextField
        id="password"
        name="password"
        type="password"
        label={t("new")}
        hint={t("hint")}
        autoComplete="new-password"
        minLength={leastCharacters}
        required
        onChange={(event) => setTyped(event.target.value)}
      />
      <PasswordMeter password={typed} />
      <TextField
        id="again"
        name="again"
        type="password"
        label={t("again")}
        autoComplete="new-password"
        required
        error={error}
      />
    </>
  );
}
