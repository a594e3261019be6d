import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { staffApi } from "@/components/trpc/server";
import { DeputyForm } from "./deputy-form";
import { PreferenceForm } from "./preference-form";
import { PushSwitch } from "./push-switch";

type Settings = Awaited<ReturnType<Awaited<ReturnType<typeof staffApi>>["notification"]["desk"]>>["settings"];

export async function NoticeSettings({ settings }: { settings: Settings }) {
  const t = await getTranslator("deputy");
  const locale = await readLocale();
  const entries = settings.deputies.map(({ id, isMine, name, fromAt, toAt }) => {
    const words = { name, from: formatMoment(fromAt, locale), to: formatMoment(toAt, locale) };
    return { id, isMine, text: t(isMine ? "mine" : "theirs", words) };
  });
  return (
    <aside className="grid content-start gap-10">
      <PreferenceForm preference={settings.preference} mail={settings.mail} />
      <PushSwitch publicKey={settings.pushKey} />
      <DeputyForm entries={entries} colleagues={settings.colleagues} />
    </aside>
  );
}
