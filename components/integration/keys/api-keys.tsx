import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { holdsOn } from "@/server/domain/validity";
import { KeyForm } from "./key-form";
import { KeyList } from "./key-list";
import { TroubledWebhooks } from "./troubled-webhooks";

/** API keys and their webhooks. */
export async function ApiKeys() {
  const { admin } = await adminApi();
  const t = await getTranslator("apiKey");
  const title = await getTranslator("admin");
  const [keys, { webhooks, troubled }, channels] = await Promise.all([
    admin.keys.list(),
    admin.keys.webhooks(),
    admin.channels.list(),
  ]);
  const open = channels.filter((channel) => holdsOn(channel, jakartaDay(new Date())));
  return (
    <div className="grid gap-10">
      <PageHead title={title("keys")} lead={t("lead")} />
      <section aria-labelledby="semua" className="grid gap-4">
        <h2 id="semua" className="font-bold text-lg">
          {t("list")}
        </h2>
        <KeyList keys={keys} webhooks={webhooks} />
      </section>
      <section aria-labelledby="baru" className="grid gap-4">
        <h2 id="baru" className="font-bold text-lg">
          {t("make")}
        </h2>
        <KeyForm channels={open} />
      </section>
      <section aria-labelledby="belum" className="grid gap-4">
        <h2 id="belum" className="font-bold text-lg">
          {t("troubled")}
        </h2>
        <TroubledWebhooks rows={troubled} />
      </section>
    </div>
  );
}
