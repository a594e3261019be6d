"use client";

import { forgetReceipt } from "@/components/report/receipt/receipt-store";
import { Button } from "@/components/ui/button";

/** Ends the reporter's view in this browser; the receipt that it remembers goes too. */
export function ForgetForm({ code, label }: { code: string; label: string }) {
  return (
    <form action="/api/kode/lupa" method="post">
      <input type="hidden" name="nomor" value={code} />
      <Button type="submit" look="quiet" onClick={() => forgetReceipt(code)}>
        {label}
      </Button>
    </form>
  );
}
