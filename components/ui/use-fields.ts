"use client";

import { useCallback, useState } from "react";

/** The fields of a form without a draft; a change starts from the present state, whichever render it comes from. */
export function useFields<Fields extends object>(initial: Fields | (() => Fields)) {
  const [fields, setFields] = useState(initial);
  const change = useCallback(
    (part: Partial<Fields>) => setFields((current) => ({ ...current, ...part })),
    [],
  );
  return [fields, change] as const;
}
