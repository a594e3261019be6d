import { PageHead } from "@/components/admin/page-head";
import { Areas } from "@/components/area/register/areas";
import { getTranslator } from "@/components/layout/locale";
import { areaLevels } from "@/server/domain/area/level";

type PageProps = { searchParams: Promise<{ cari?: string; tingkat?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("areas") };
}

export default async function AreasPage({ searchParams }: PageProps) {
  const t = await getTranslator("admin");
  const { cari, tingkat } = await searchParams;
  const level = areaLevels.find((one) => one === tingkat) ?? null;
  return (
    <section className="grid gap-8">
      <PageHead title={t("areas")} lead={t("areasLead")} />
      <Areas words={cari?.slice(0, 60) || null} level={level} />
    </section>
  );
}
