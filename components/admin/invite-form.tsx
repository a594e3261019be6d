"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useFields } from "@/components/ui/use-fields";
import { tokenLink } from "@/server/domain/link/token-link";
import { OneTimeLink } from "./one-time-link";
import { type PersonDraft, PersonFields, useUnitFault } from "./person-fields";
import { ReasonField } from "./reason-field";
import type { UnitOption } from "./unit-choices";
import { useSave } from "./use-save";

const empty: PersonDraft = { name: "", role: "kelurahan", unitId: "", reason: "" };

/** Creates a link for one person, shown once and e-mailed to them. */
export function InviteForm({ units }: { units: readonly UnitOption[] }) {
  const t = useTranslations("admin");
  const { save, busy, error, forgetError } = useSave();
  const [draft, change] = useFields(empty);
  const faults = useUnitFault(draft);
  const [email, setEmail] = useState("");
  const [token, setToken] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  const submit = () =>
    save(async () => {
      const answer = await client.admin.people.invite.mutate({
        ...draft,
        email,
        unitId: Number(draft.unitId),
      });
      setToken(answer.token);
      setWaiting(answer.token === null);
      change(empty);
      setEmail("");
    });

  return (
    <Form aria-label={t("invite")} className="grid max-w-xl gap-4" faults={faults} onSend={submit}>
      <TextField
        id="email"
        type="email"
        label={t("email")}
        value={email}
        required
        onChange={(event) => setEmail(event.target.value)}
      />
      <PersonFields
        draft={draft}
        units={units}
        onChange={(part) => {
          forgetError();
          change(part);
        }}
      />
      <ReasonField value={draft.reason} onChange={(reason) => change({ reason })} />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      <FaultList />
      <Button type="submit" busy={busy} className="justify-self-start">
        {t("inviteSubmit")}
      </Button>
      {isWaiting && <NoticeBox>{t("waitsForSecond")}</NoticeBox>}
      {token && (
        <OneTimeLink
          id="new-link"
          label={t("inviteLink")}
          hint={t("inviteLinkHint")}
          path={tokenLink("invitation", token)}
        />
      )}
    </Form>
  );
}
