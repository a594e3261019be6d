import { getTranslator } from "@/components/layout/locale";
import { WithWords } from "@/components/layout/with-words";
import { PlainForm } from "@/components/report/plain-form";
import { ReportForm } from "@/components/report/report-form";
import { api } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("report"))("title") };
}

export default async function ReportPage() {
  const caller = await api();
  const [{ groups, categories }, areas] = await Promise.all([caller.category.list(), caller.area.list({})]);
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const kelurahan = areas
    .filter((area) => area.level === "kelurahan")
    .map(({ code, name, parentCode }) => ({
      value: code,
      label: `${name}, ${names.get(parentCode ?? "") ?? ""}`,
    }));
  return (
    <WithWords namespaces={["report", "common", "error", "status", "map"]}>
      <noscript>
        <PlainForm categories={categories} kelurahan={kelurahan} />
      </noscript>
      <ReportForm categories={categories} groups={groups} kelurahan={kelurahan} />
    </WithWords>
  );
}
