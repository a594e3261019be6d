"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { secretPath } from "@/server/domain/complaint/secret";
import { forgetReceipt } from "./receipt-store";
import { useReceipts } from "./use-receipts";

/** On this device and in its cookie. */
function forget(code: string): void {
  forgetReceipt(code);
  const form = new FormData();
  form.set("nomor", code);
  void fetch("/api/kode/lupa", { method: "POST", body: form, redirect: "manual", keepalive: true }).catch(
    () => {},
  );
}

/** The complaints that were sent from this device, until they are forgotten. */
export function ReceiptList() {
  const t = useTranslations("receipt");
  const all = useReceipts();
  if (all.length === 0) return null;
  return (
    <section className="mx-auto grid w-full max-w-xl gap-2 px-4 pb-8">
      <h2 className="font-bold text-lg">{t("mine")}</h2>
      <p className="text-soft text-sm">{t("mineHint")}</p>
      <ul className="grid">
        {all.map(({ code, secret }) => (
          <li key={code} className="flex items-center justify-between gap-3 border-line border-b">
            <Link
              href={secretPath("lacak", code, secret)}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold text-teluk underline underline-offset-4"
            >
              {code}
            </Link>
            <Button look="quiet" aria-label={`${t("forget")}: ${code}`} onClick={() => forget(code)}>
              {t("forget")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
