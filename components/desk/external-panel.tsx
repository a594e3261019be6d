"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextBox, TextField } from "@/components/ui/field";
import { NoticeBox } from "@/components/ui/states";
import { useDraft } from "@/components/ui/use-draft";
import { tokenLink } from "@/server/domain/link/token-link";
import { useOwnChange } from "./use-own-change";

type OpenLink = { id: number; body: string; until: string };
type ExternalPanelProps = { code: string; links: readonly OpenLink[] };

const emptyLink = { body: "", instruction: "", days: 7 };

/** Links for external bodies, which the officer sends themselves. */
export function ExternalPanel({ code, links }: ExternalPanelProps) {
  const [t, inWords, own] = [useTranslations("external"), useRefusal(), useOwnChange(code)];
  const { draft, change, clear } = useDraft({ key: `outside:${code}`, empty: () => emptyLink });
  const [toggled, setToggled] = useState<boolean | null>(null);
  const [made, setMade] = useState<{ body: string; address: string } | null>(null);
  const [error, setError] = useState<string | null>(null);

  async function attempt(work: () => Promise<void>) {
    setError(null);
    try {
      await own.run(work);
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }
  const make = () =>
    attempt(async () => {
      const { token } = await client.external.make.mutate({ code, ...draft });
      setMade({ body: draft.body, address: `${window.location.origin}${tokenLink("outside", token)}` });
      clear();
    });

  return (
    <Disclosure
      label={t("panel")}
      open={toggled ?? Boolean(draft.body || draft.instruction)}
      onToggle={(event) => setToggled(event.currentTarget.open)}
    >
      <div className="grid gap-3 pb-4">
        <p className="text-soft text-sm">{t("panelHint")}</p>
        <TextField
          id="external-body"
          label={t("body")}
          value={draft.body}
          maxLength={120}
          onChange={(event) => change({ body: event.target.value })}
        />
        <TextBox
          field="outsideInstruction"
          id="external-instruction"
          label={t("instruction")}
          rows={2}
          maxLength={2000}
          value={draft.instruction}
          onChange={(event) => change({ instruction: event.target.value })}
        />
        <TextField
          id="external-days"
          type="number"
          min={1}
          max={30}
          label={t("days")}
          value={draft.days}
          onChange={(event) => change({ days: Number(event.target.value) })}
        />
        <Button look="secondary" onClick={make}>
          {t("make")}
        </Button>
        {error && <NoticeBox tone="bad">{error}</NoticeBox>}
        {made && <Made {...made} />}
        {links.length > 0 && (
          <>
            <h3 className="font-semibold">{t("openLinks")}</h3>
            <ul className="grid gap-2">
              {links.map(({ id, body, until }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-2">
                  {body} · {t("until", { time: until })}
                  <ConfirmButton
                    look="quiet"
                    label={t("revoke")}
                    about={body}
                    onConfirm={() => attempt(() => client.external.revoke.mutate({ code, id }))}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Disclosure>
  );
}

function Made({ body, address }: { body: string; address: string }) {
  const t = useTranslations("external");
  const [isCopied, setCopied] = useState(false);
  return (
    <NoticeBox tone="good">
      <p>{t("made", { body })}</p>
      <p className="break-all font-semibold" data-testid="external-link">
        {address}
      </p>
      <Button look="quiet" onClick={() => navigator.clipboard.writeText(address).then(() => setCopied(true))}>
        {t(isCopied ? "copied" : "copy")}
      </Button>
    </NoticeBox>
  );
}
