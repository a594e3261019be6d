import { CaseView } from "@/components/complaint/external/case-view";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { api, orNotFound } from "@/components/trpc/server";
import { EmptyState } from "@/components/ui/states";

type PageProps = { params: Promise<{ token: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("external"))("answer"), robots: { index: false } };
}

export default async function ExternalPage({ params }: PageProps) {
  const token = decodeURIComponent((await params).token).slice(0, 64);
  const t = await getTranslator("external");
  const view = await orNotFound((await api()).external.open({ token }));
  if (view.state !== "open") return <EmptyState title={t(view.state)} text={t(`${view.state}Text`)} />;
  return (
    <WithMessages namespaces={["external", "report", "map", "common", "error"]}>
      <CaseView view={view} token={token} />
    </WithMessages>
  );
}
