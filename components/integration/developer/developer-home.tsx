import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { api } from "@/components/trpc/server";
import { Examples } from "./examples";
import { TryOut } from "./try-out";

const rules = ["format", "status", "span", "extensions", "repeat", "hidden", "media"] as const;

/** How a program reads and submits complaints, with a test jurisdiction. */
export async function DeveloperHome() {
  const caller = await api();
  const t = await getTranslator("developer");
  const about = await caller.open311.about();
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-10 px-4 py-6 md:py-10">
      <header className="grid gap-3">
        <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <Links practice={about.practice} />
      </header>
      <Doors {...about} />
      <section aria-labelledby="kunci" className="grid gap-3">
        <h2 id="kunci" className="font-bold text-lg">
          {t("key")}
        </h2>
        <ol className="grid max-w-prose list-decimal gap-2 pl-5">
          {(["try", "ask", "keep"] as const).map((step) => (
            <li key={step}>{t(`keySteps.${step}`)}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="coba" className="grid gap-4">
        <h2 id="coba" className="font-bold text-lg">
          {t("try")}
        </h2>
        <p className="max-w-prose text-soft">{t("tryText")}</p>
        <WithMessages namespaces={["developer", "common"]}>
          <TryOut path={about.practicePath} practiceKey={about.practiceKey} services={about.services} />
        </WithMessages>
      </section>
      <Examples {...about} />
      <section aria-labelledby="aturan" className="grid gap-3">
        <h2 id="aturan" className="font-bold text-lg">
          {t("rules")}
        </h2>
        <ul className="grid max-w-prose list-disc gap-2 pl-5">
          {rules.map((rule) => (
            <li key={rule}>{t(`rule.${rule}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="kabar" className="grid gap-3">
        <h2 id="kabar" className="font-bold text-lg">
          {t("webhooks")}
        </h2>
        <p className="max-w-prose">{t("webhooksText")}</p>
        <code className="break-all text-sm">Cepat-Respon-Signature: t=1764046800,v1=5f2c…</code>
      </section>
    </div>
  );
}

async function Links({ practice }: { practice: string }) {
  const t = await getTranslator("developer");
  const links = [
    ["/open311/openapi.json", "spec"],
    [`${new URL(practice).pathname}/discovery.json`, "discovery"],
    ["http://wiki.open311.org/GeoReport_v2", "standard"],
  ] as const;
  return (
    <p className="flex flex-wrap gap-x-6">
      {links.map(([href, key]) => (
        <a
          key={key}
          href={href}
          className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
        >
          {t(key)}
        </a>
      ))}
    </p>
  );
}

type DoorsProps = { production: string; practice: string; practiceKey: string };

async function Doors({ production, practice, practiceKey }: DoorsProps) {
  const t = await getTranslator("developer");
  return (
    <section aria-labelledby="alamat" className="grid gap-4">
      <h2 id="alamat" className="font-bold text-lg">
        {t("doors")}
      </h2>
      <div className="grid gap-6 md:grid-cols-2">
        <div className="grid content-start gap-1.5 border-line border-t pt-3">
          <h3 className="font-semibold">{t("production")}</h3>
          <code className="break-all text-sm">{production}</code>
          <p className="text-soft">{t("productionText")}</p>
        </div>
        <div className="grid content-start gap-1.5 border-line border-t pt-3">
          <h3 className="font-semibold">{t("practice")}</h3>
          <code className="break-all text-sm">{practice}</code>
          <p className="text-soft">{t("practiceText")}</p>
          <p>
            {t("practiceKey")} <code className="break-all text-sm">{practiceKey}</code>
          </p>
        </div>
      </div>
    </section>
  );
}
