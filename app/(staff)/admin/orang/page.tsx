import { InvitationList } from "@/components/admin/invitation-list";
import { InviteForm } from "@/components/admin/invite-form";
import { PageHead } from "@/components/admin/page-head";
import { type PeopleAddress, PeopleList, toPeopleFilter } from "@/components/admin/people-list";
import { RolePolicies } from "@/components/admin/role-policies";
import { toUnitChoices } from "@/components/admin/unit-choices";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

type PageProps = { searchParams: Promise<PeopleAddress> };

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("people") };
}

export default async function PeoplePage({ searchParams }: PageProps) {
  const caller = await adminApi();
  const t = await getTranslator("admin");
  const address = await searchParams;
  const { people, invitations, roles, units } = await caller.admin.people.desk(toPeopleFilter(address));
  return (
    <section className="grid gap-8">
      <PageHead title={t("people")} lead={t("peopleLead")} />
      <PeopleList address={address} people={people} />
      <section className="grid gap-4">
        <h2 className="font-bold text-lg">{t("invite")}</h2>
        <InviteForm units={toUnitChoices(units)} />
      </section>
      <section className="grid gap-4">
        <h2 className="font-bold text-lg">{t("invitations")}</h2>
        <InvitationList invitations={invitations} />
      </section>
      <section className="grid gap-4">
        <h2 className="font-bold text-lg">{t("rolesTitle")}</h2>
        <RolePolicies roles={roles} />
      </section>
    </section>
  );
}
