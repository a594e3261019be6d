import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { ComplaintForm } from "@/components/report/submission/complaint-form";
import { loadChoices } from "@/components/report/submission/load-choices";
import { PlainForm } from "@/components/report/submission/plain-form";

export async function generateMetadata() {
  return { title: (await getTranslator("report"))("title") };
}

export default async function ReportPage() {
  const { categories, groups, kelurahan, contactChannels } = await loadChoices();
  return (
    <WithMessages namespaces={["report", "news", "accused", "common", "error", "stage", "map", "receipt"]}>
      <noscript>
        <PlainForm categories={categories} kelurahan={kelurahan} contactChannels={contactChannels} />
      </noscript>
      <ComplaintForm {...{ categories, groups, kelurahan, contactChannels }} />
    </WithMessages>
  );
}
