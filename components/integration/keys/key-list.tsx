import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { adminApi } from "@/components/trpc/server";
import { EndWebhook, RevokeKey } from "./key-moves";
import { WebhookForm } from "./webhook-form";

type Keys = Awaited<ReturnType<typeof adminApi>>["admin"]["keys"];
type Key = Awaited<ReturnType<Keys["list"]>>[number];
type Hook = Awaited<ReturnType<Keys["webhooks"]>>["webhooks"][number];

/** Every key with its scopes and its webhooks. */
export async function KeyList({ keys, webhooks }: { keys: readonly Key[]; webhooks: readonly Hook[] }) {
  const t = await getTranslator("apiKey");
  if (keys.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="grid gap-6">
      {keys.map((key) => (
        <li key={key.id} className="grid gap-2 border-line border-b pb-5">
          <KeyFacts apiKey={key} />
          {key.state === "open" && key.jurisdiction === "jakarta" && (
            <Webhooks apiKey={key} webhooks={webhooks.filter(({ apiKeyId }) => apiKeyId === key.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

async function KeyFacts({ apiKey: key }: { apiKey: Key }) {
  const [t, locale] = await Promise.all([getTranslator("apiKey"), readLocale()]);
  const day = (iso: string) => formatDay(new Date(`${iso}T05:00:00Z`), locale);
  const made = formatDay(key.createdAt, locale);
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div>
        <p>
          <strong>{key.name}</strong>{" "}
          <span className={key.state === "open" ? "text-resolved" : "text-danger"}>
            {t(`state.${key.state}`)}
          </span>
        </p>
        <p className="text-soft text-sm">
          <code>{key.hint}</code> · {t(`jurisdictions.${key.jurisdiction}`)} ·{" "}
          {key.scopes.map((scope) => t(`scope.${scope}`)).join(", ")} · {t("pace", { count: key.perMinute })}
        </p>
        <p className="text-soft text-sm">
          {key.contact} ·{" "}
          {key.createdBy ? t("madeBy", { day: made, name: key.createdBy }) : t("made", { day: made })} ·{" "}
          {key.lastUsedOn ? t("used", { day: day(key.lastUsedOn) }) : t("unused")} ·{" "}
          {key.lastDay ? `${t("lastDay")} ${day(key.lastDay)}` : t("forever")}
        </p>
      </div>
      {key.state !== "revoked" && <RevokeKey id={key.id} name={key.name} />}
    </div>
  );
}

async function Webhooks({ apiKey, webhooks }: { apiKey: Key; webhooks: readonly Hook[] }) {
  const t = await getTranslator("apiKey");
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 text-teluk">
        {t("webhooks")} ({webhooks.length})
      </summary>
      {webhooks.length === 0 && <p className="text-soft">{t("noWebhooks")}</p>}
      <ul className="grid gap-2">
        {webhooks.map((hook) => (
          <li key={hook.id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="min-w-0">
              <code className="break-all">{hook.url}</code>
              <span className="block text-soft text-sm">
                {hook.kinds.map((kind) => t(`kind.${kind}`)).join(", ")}
              </span>
            </span>
            <EndWebhook id={hook.id} url={hook.url} />
          </li>
        ))}
      </ul>
      <WebhookForm apiKeyId={apiKey.id} name={apiKey.name} />
    </details>
  );
}
