"use client";

import { useCallback, useState } from "react";

/** The fields of a form that keeps nothing; a change starts from what stands there, whichever render it comes from. */
export function useFields<Fields extends object>(initial: Fields | (() => Fields)) {
  const [fields, setFields] = useState(initial);
  const change = useCallback(
    (part: Partial<Fields>) => setFields((current) => ({ ...current, ...part })),
    [],
  );
  return [fields, change] as const;
}
