import Link from "next/link";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import type { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { hasEnded } from "@/server/domain/validity";
import { AddressField } from "./address-field";
import { ChannelForm } from "./channel-form";
import { SettingsForm } from "./settings-form";

type Settings = Awaited<ReturnType<Awaited<ReturnType<typeof staffApi>>["channel"]["settings"]>>;

/** One channel: its settings, the URLs for its provider, its name and its end. */
export async function ChannelPage({ channel }: { channel: Settings }) {
  const t = await getTranslator("channelDesk");
  const { code, name, placesAlone, hasProtocol, isOn, fields, addresses } = channel;
  const isEnded = hasEnded(channel, jakartaDay(new Date()));
  return (
    <section className="grid gap-8">
      <Link
        href="/admin/kanal"
        className="inline-flex min-h-11 items-center justify-self-start text-teluk underline underline-offset-4"
      >
        {t("back")}
      </Link>
      <PageHead title={name} />
      {hasProtocol ? (
        <>
          <div className="grid max-w-xl gap-4">
            {addresses.map((address) => (
              <AddressField key={address} id={`address-${address}`} address={address} />
            ))}
          </div>
          <div className="grid gap-4">
            <h2 className="font-bold text-xl">{t("settings")}</h2>
            <SettingsForm code={code} isOn={isOn} fields={fields} />
          </div>
        </>
      ) : (
        <p className="max-w-prose text-soft">{t("noProtocolText")}</p>
      )}
      <div className="grid gap-4">
        <h2 className="font-bold text-xl">{t("identity")}</h2>
        <ChannelForm channel={{ code, name, placesAlone, isEnded }} />
      </div>
    </section>
  );
}
