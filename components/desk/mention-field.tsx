"use client";

import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Combobox } from "@/components/ui/combobox";
import type { Mentionable } from "@/server/domain/complaint/mention";

type MentionFieldProps = {
  code: string;
  mentions: readonly Mentionable[];
  onChange: (mentions: readonly Mentionable[]) => void;
};

const keyOf = ({ kind, id }: Mentionable) => `${kind}-${id}`;

/** The mentions of a note; only officers who may read the complaint are offered. */
export function MentionField({ code, mentions, onChange }: MentionFieldProps) {
  const t = useTranslations("desk");
  const offered = useMentionable(code);
  const left = offered.filter((one) => !mentions.some((other) => keyOf(other) === keyOf(one)));
  return (
    <div className="grid gap-2">
      <Combobox
        id="mention"
        label={t("mention")}
        placeholder="@"
        empty={t("mentionNone")}
        choices={left.map((one) => ({
          value: keyOf(one),
          label: one.name,
          note: one.unit ?? t("unitOfficers"),
        }))}
        value=""
        onChange={(value) => onChange([...mentions, ...left.filter((one) => keyOf(one) === value)])}
      />
      {mentions.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {mentions.map((one) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                className="inline-flex min-h-11 cursor-pointer items-center gap-1 rounded-full border border-line px-4"
                aria-label={t("unmention", { name: one.name })}
                onClick={() => onChange(mentions.filter((other) => keyOf(other) !== keyOf(one)))}
              >
                @{one.name} <X size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useMentionable(code: string): readonly Mentionable[] {
  const [offered, setOffered] = useState<readonly Mentionable[]>([]);
  useEffect(() => {
    let isCurrent = true;
    client.complaint.mentionable
      .query({ code })
      .then((found) => isCurrent && setOffered(found))
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [code]);
  return offered;
}
