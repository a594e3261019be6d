"use client";

import { createContext, type ReactNode, use, useEffect } from "react";
import { sweepDrafts } from "./draft-storage";

const Owner = createContext<string | null>(null);

/** Names the account whose forms are below; drafts of another account in this tab are deleted. */
export function DraftOwner({ account, children }: { account: string; children: ReactNode }) {
  useEffect(() => sweepDrafts(account), [account]);
  return <Owner value={account}>{children}</Owner>;
}

/** Null on pages without a sign-in. */
export const useDraftOwner = (): string | null => use(Owner);
