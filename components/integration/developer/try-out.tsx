"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { SelectField, TextBox, TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { CodeBlock } from "./code-block";

type TryOutProps = { path: string; practiceKey: string; services: readonly { code: string; name: string }[] };
type ShownResponse = { head: string; body: string };

/** Posts to the test jurisdiction and shows its response verbatim. */
export function TryOut({ path, practiceKey, services }: TryOutProps) {
  const t = useTranslations("developer");
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<ShownResponse | "none" | null>(null);
  const [next, setNext] = useState<string | null>(null);

  async function ask(address: string, body?: URLSearchParams) {
    setBusy(true);
    try {
      const answer = await fetch(address, body ? { method: "POST", body } : {});
      const text = await answer.text();
      setShown({ head: `${body ? "POST" : "GET"} ${address} → ${answer.status}`, body: layOut(text) });
      return answer.ok ? text : null;
    } catch {
      setShown("none");
      return null;
    } finally {
      setBusy(false);
    }
  }

  async function send(fieldset: HTMLFormElement) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(fieldset)) fields.set(name, String(value));
    const format = fields.get("format") ?? "json";
    fields.delete("format");
    setNext(null);
    const text = await ask(`${path}/requests.${format}`, fields);
    setNext(text && addressOfResult(path, text, format));
  }

  return (
    <Form aria-label={t("try")} className="grid max-w-xl gap-4" onSend={send}>
      <input type="hidden" name="api_key" value={practiceKey} />
      <SelectField id="try-service" name="service_code" label={t("service")}>
        {services.map(({ code, name }) => (
          <option key={code} value={code}>
            {name} ({code})
          </option>
        ))}
      </SelectField>
      <TextBox
        field="practiceText"
        id="try-text"
        name="description"
        label={t("description")}
        defaultValue={t("sample")}
        required
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField id="try-lat" name="lat" inputMode="decimal" label={t("lat")} defaultValue="-6.1754" />
        <TextField id="try-long" name="long" inputMode="decimal" label={t("long")} defaultValue="106.8272" />
        <SelectField id="try-format" name="format" label={t("format")}>
          <option value="json">JSON</option>
          <option value="xml">XML</option>
        </SelectField>
      </div>
      <FaultList />
      <span className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {t("send")}
        </Button>
        {next && (
          <Button look="secondary" busy={busy} onClick={() => ask(next)}>
            {t("read")}
          </Button>
        )}
      </span>
      <div aria-live="polite">
        {shown === "none" && <NoticeBox tone="bad">{t("noAnswer")}</NoticeBox>}
        {shown && shown !== "none" && (
          <CodeBlock label={t("answer")} text={`${shown.head}\n\n${shown.body}`} />
        )}
      </div>
    </Form>
  );
}

/** Adds line breaks for readability. */
function layOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text.replaceAll("><", ">\n<").trim();
  }
}

/** The URL of the posted request, or of its token. */
function addressOfResult(path: string, text: string, format: string): string | null {
  const [, token] = /token"?[>:]\s*"?([\da-f-]{36})/.exec(text) ?? [];
  const [, code] = /(UJI\d+)/.exec(text) ?? [];
  if (token) return `${path}/tokens/${token}.${format}`;
  return code ? `${path}/requests/${code}.${format}` : null;
}
