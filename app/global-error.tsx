"use client";

import ErrorPage from "./error";
import "./globals.css";

/** In place of the root layout when it fails. Next's own page has style attributes, which the content policy refuses. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  return (
    <html lang="id">
      <body className="min-h-dvh">
        <ErrorPage reset={reset} />
      </body>
    </html>
  );
}
