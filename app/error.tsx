"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

/** An error page cannot count on the server's words: it says the same in both languages. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="isi">
      <EmptyState
        title="Ada yang tidak berjalan · Something did not work"
        text="Kesalahan di pihak kami. Yang sudah Anda kirim tetap tersimpan. · The fault is ours. What you sent is kept."
      >
        <Button onClick={reset}>Coba lagi · Try again</Button>
      </EmptyState>
    </main>
  );
}
