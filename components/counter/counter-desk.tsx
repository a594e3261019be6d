import { notFound } from "next/navigation";
import { getTranslator } from "@/components/layout/locale";
import { kelurahanChoices } from "@/components/placing/desk/kelurahan-choices";
import { staffSession } from "@/components/trpc/server";
import { CounterForm } from "./counter-form";

const monas = { latitude: -6.1754, longitude: 106.8272 };

/** The form of this officer's counter; not found without one. */
export async function CounterDesk() {
  const t = await getTranslator("counter");
  const { caller, me } = await staffSession();
  const [channels, areas, { categories, groups }] = await Promise.all([
    caller.counter.channels(),
    caller.area.list({}),
    caller.category.list(),
  ]);
  if (channels.length === 0) notFound();
  const own = areas.find(({ code }) => code === me.areaCode);
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      <CounterForm
        channels={channels}
        categories={categories}
        groups={groups}
        kelurahan={kelurahanChoices(areas)}
        ownKelurahan={own?.level === "kelurahan" ? own.code : ""}
        home={own ? { latitude: own.latitude, longitude: own.longitude } : monas}
      />
    </div>
  );
}
