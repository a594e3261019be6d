import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { InvitationMoves } from "./invitation-moves";
import type { PeopleDesk } from "./people-list";

/** Unused invitations. */
export async function InvitationList({ invitations }: Pick<PeopleDesk, "invitations">) {
  const [t, state, role, locale] = await Promise.all([
    getTranslator("admin"),
    getTranslator("invitation"),
    getTranslator("role"),
    readLocale(),
  ]);
  if (invitations.length === 0) return <p className="text-soft">{t("noInvitations")}</p>;
  return (
    <ul className="grid gap-3">
      {invitations.map((one) => (
        <li key={one.id} className="grid gap-2 border-line border-b pb-3">
          <span>
            <strong>{one.name}</strong> · {one.email}
            <span className="block text-soft text-sm">
              {role(one.role)} · {one.unitName} ·{" "}
              {one.state === "open"
                ? t("until", { time: formatMoment(one.expiresAt, locale) })
                : state(one.state)}
            </span>
          </span>
          <InvitationMoves id={one.id} name={one.name} />
        </li>
      ))}
    </ul>
  );
}
