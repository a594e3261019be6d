import { getTranslator } from "@/components/layout/locale";
import { WithWords } from "@/components/layout/with-words";
import { loadChoices } from "@/components/report/load-choices";
import { PlainForm } from "@/components/report/plain-form";
import { ReportForm } from "@/components/report/report-form";

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
