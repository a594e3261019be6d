"use client";

import { createContext, type ReactNode, use, useEffect } from "react";
import { sweepDrafts } from "./draft-storage";

const Owner = createContext<string | null>(null);

/** Names the account whose forms stand below; what another account left in this tab is thrown away. */
export function DraftOwner({ account, children }: { account: string; children: ReactNode }) {
  useEffect(() => sweepDrafts(account), [account]);
  return <Owner value={account}>{children}</Owner>;
}

/** Null on pages for which nobody signs in. */
export const useDraftOwner = (): string | null => use(Owner);
