"use client";

import { signOut } from "next-auth/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { forgetAccountDrafts } from "@/components/ui/draft-store";

/** Ends the session on the server, so that a copied cookie is invalid; the account's drafts are removed from the tab. */
export function SignOut({ label }: { label: string }) {
  const t = useTranslations("nav");
  const [hasFailed, setFailed] = useState(false);
  async function leave() {
    setFailed(false);
    const left = await signOut({ callbackUrl: "/masuk", redirect: false }).catch(() => null);
    if (!left) return setFailed(true);
    forgetAccountDrafts();
    window.location.assign(left.url);
  }
  return (
    <>
      <button
        type="button"
        onClick={leave}
        className="min-h-11 cursor-pointer whitespace-nowrap hover:text-teluk"
      >
        {label}
      </button>
      {hasFailed && (
        <span role="alert" className="text-sm">
          {t("stillSignedIn")}
        </span>
      )}
    </>
  );
}
