import { NoticeList } from "@/components/account/notification/notice-list";
import { NoticeSettings } from "@/components/account/notification/notice-settings";
import { getTranslator } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";

type PageProps = { searchParams: Promise<{ sebelum?: string }> };

export default async function NoticesPage({ searchParams }: PageProps) {
  const before = Number((await searchParams).sebelum) || null;
  const caller = await staffApi();
  const t = await getTranslator("notice");
  const { settings, ...notices } = await caller.notification.desk({ before });
  return (
    <div className="grid gap-10 lg:grid-cols-[3fr_2fr]">
      <section className="grid content-start gap-5">
        <h1 className="font-bold text-2xl">{t("title")}</h1>
        <NoticeList notices={notices} />
      </section>
      <NoticeSettings settings={settings} />
    </div>
  );
}
