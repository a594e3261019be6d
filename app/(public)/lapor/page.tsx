import { loadChoices } from "@/components/complaint/submission/load-choices";
import { PlainForm } from "@/components/complaint/submission/plain-form";
import { ReportForm } from "@/components/complaint/submission/report-form";
import { getTranslator } from "@/components/layout/locale";
import { WithWords } from "@/components/layout/with-words";

export async function generateMetadata() {
  return { title: (await getTranslator("report"))("title") };
}

export default async function ReportPage() {
  const { categories, groups, kelurahan } = await loadChoices();
  return (
    <WithWords namespaces={["report", "common", "error", "status", "map"]}>
      <noscript>
        <PlainForm categories={categories} kelurahan={kelurahan} />
      </noscript>
      <ReportForm categories={categories} groups={groups} kelurahan={kelurahan} />
    </WithWords>
  );
}
