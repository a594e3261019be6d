"use client";

import { signOut } from "next-auth/react";
import { client } from "@/components/trpc/client";
import { forgetAccountDrafts } from "@/components/ui/draft-store";

/** Ends the session's row first, so that a copied cookie is invalid; the account's drafts are removed from the tab. */
export function SignOut({ label }: { label: string }) {
  async function leave() {
    const me = await client.staff.me.query().catch(() => null);
    if (me) await client.staff.revokeSession.mutate({ id: me.sessionId }).catch(() => {});
    const { url } = await signOut({ callbackUrl: "/masuk", redirect: false });
    forgetAccountDrafts();
    window.location.assign(url);
  }
  return (
    <button
      type="button"
      onClick={leave}
      className="min-h-11 cursor-pointer whitespace-nowrap hover:text-teluk"
    >
      {label}
    </button>
  );
}
