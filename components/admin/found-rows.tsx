"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/ui/field";

type FoundRowsProps = { rows: readonly { key: string; words: string; row: ReactNode }[] };

/** Rows of a long list: a first part, and the rest by search. */
export function FoundRows({ rows }: FoundRowsProps) {
  const t = useTranslations("common");
  const [query, setQuery] = useState("");
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(({ words }) => wanted.every((word) => words.toLowerCase().includes(word)));
  return (
    <div className="grid gap-2">
      <div className="max-w-md">
        <TextField
          id="find"
          label={t("search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <p role="status" className="text-soft text-sm">
        {found.length}
      </p>
      <ul>
        {found.slice(0, 60).map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
      </ul>
    </div>
  );
}
