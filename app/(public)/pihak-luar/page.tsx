import { CaseView } from "@/components/complaint/external/case-view";
import { ClosedLink } from "@/components/layout/link/closed-link";
import { type LinkQuery, linkFaultOf, readLinkQuery } from "@/components/layout/link/link-query";
import { OpenedLink } from "@/components/layout/link/opened-link";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { api, orNull } from "@/components/trpc/server";
import { EmptyState } from "@/components/ui/states";

type PageProps = { searchParams: Promise<LinkQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("external"))("answer"), robots: { index: false } };
}

export default async function ExternalPage({ searchParams }: PageProps) {
  const asked = readLinkQuery(await searchParams);
  const { link } = asked;
  const t = await getTranslator("external");
  const view = link && (await orNull((await api()).external.open({ link })));
  return (
    <OpenedLink kind="outside">
      {!view && <ClosedLink kind="outside" title={t("answer")} fault={linkFaultOf(asked)} />}
      {view && view.state !== "open" && <EmptyState title={t(view.state)} text={t(`${view.state}Text`)} />}
      {view && view.state === "open" && (
        <WithMessages namespaces={["external", "report", "map", "common", "error"]}>
          <CaseView view={view} link={link} />
        </WithMessages>
      )}
    </OpenedLink>
  );
}
