"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Act } from "./act";
import { InvitationLink } from "./invitation-link";

type InvitationRowProps = { id: number; name: string; token: string; isOpen: boolean };

export function InvitationMoves({ id, name, token, isOpen }: InvitationRowProps) {
  const t = useTranslations("admin");
  return (
    <div className="flex flex-wrap items-end gap-3">
      {isOpen && (
        <details className="min-w-0">
          <summary className="min-h-11 cursor-pointer py-2.5 text-teluk">{t("inviteLink")}</summary>
          <InvitationLink id={`link-${id}`} token={token} />
        </details>
      )}
      <Act
        label={t("takeBack")}
        about={name}
        run={() => client.admin.people.revokeInvitation.mutate({ id })}
      />
    </div>
  );
}
