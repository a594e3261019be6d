import Link from "next/link";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi, orNotFound } from "@/components/trpc/server";
import { NoticeBox } from "@/components/ui/states";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { SplitForm } from "./split-form";
import { WithdrawSplit } from "./withdraw-split";

/** Splits one kelurahan into several from a day on. */
export async function SplitPage({ code }: { code: string }) {
  const t = await getTranslator("areaAdmin");
  const caller = await adminApi();
  const area = await orNotFound(caller.admin.areas.byCode({ code }));
  const tomorrow = jakartaDay(new Date(Date.now() + days(1)));
  return (
    <section className="grid gap-8">
      <PageHead title={t("splitTitle", { name: area.name })} lead={t("splitLead", { code })}>
        <p>
          <Link
            href="/admin/wilayah"
            className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
          >
            {t("backToAreas")}
          </Link>
        </p>
      </PageHead>
      {area.validTo || area.level !== "kelurahan" ? (
        <NoticeBox tone="good">
          {area.validTo ? t("splitDone", { day: area.validTo }) : t("splitOnlyKelurahan")}
        </NoticeBox>
      ) : (
        <SplitForm area={area} earliest={tomorrow} />
      )}
      {area.validTo && area.validTo >= tomorrow && <WithdrawSplit id={area.id} name={area.name} />}
    </section>
  );
}
