import { notFound } from "next/navigation";
import { getTranslator } from "@/components/layout/locale";
import { kelurahanChoices } from "@/components/placing/desk/kelurahan-choices";
import { staffApi } from "@/components/trpc/server";
import { CounterForm } from "./counter-form";

const monas = { latitude: -6.1754, longitude: 106.8272 };

/** The form of this officer's counter; not found without one. */
export async function CounterDesk() {
  const [t, caller] = await Promise.all([getTranslator("counter"), staffApi()]);
  const { channels, choices, own } = await caller.counter.desk();
  if (channels.length === 0) notFound();
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      <CounterForm
        channels={channels}
        contactChannels={choices.contactChannels}
        categories={choices.categories}
        groups={choices.groups}
        kelurahan={kelurahanChoices(choices.areas)}
        ownKelurahan={own?.level === "kelurahan" ? own.code : ""}
        home={own ? { latitude: own.latitude, longitude: own.longitude } : monas}
      />
    </div>
  );
}
