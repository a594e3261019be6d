"use client";

import dynamic from "next/dynamic";
import type { ReporterMovesProps } from "./reporter-moves";

type LaterProps = ReporterMovesProps & { locale: "id" | "en"; words: Record<string, object> };

const Inner = dynamic(() =>
  import("./reporter-moves-with-words").then((loaded) => loaded.ReporterMovesWithWords),
);

/** Loads the typed client and its messages for the reporter only; other readers of a tracking page do without. */
export function ReporterMovesLater(props: LaterProps) {
  return <Inner {...props} />;
}
