"use client";

/**
 * An error page cannot rely on the server's messages, so it is in both languages. Plain elements, because every page
 * contains it.
 */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="isi" className="grid justify-items-center gap-3 px-4 py-16 text-center">
      <p className="font-semibold text-lg">Ada yang tidak berjalan · Something did not work</p>
      <p className="max-w-prose text-soft">
        Kesalahan di pihak kami. Yang sudah Anda kirim tetap tersimpan. · The fault is ours. What you sent is
        kept.
      </p>
      <button
        type="button"
        onClick={reset}
        className="min-h-11 cursor-pointer rounded-card bg-teluk px-5 font-semibold text-white hover:bg-teluk-deep"
      >
        Coba lagi · Try again
      </button>
    </main>
  );
}
