"use client";

import { signOut } from "next-auth/react";
import { client } from "@/components/trpc/client";

/** Ends the session's row first, so that a copied cookie is worth nothing. */
export function SignOut({ label }: { label: string }) {
  async function leave() {
    const me = await client.staff.me.query().catch(() => null);
    if (me) await client.staff.revokeSession.mutate({ id: me.sessionId }).catch(() => {});
    await signOut({ callbackUrl: "/masuk" });
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
