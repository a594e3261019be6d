"use client";

import dynamic from "next/dynamic";
import type { ReporterMovesProps } from "./reporter-moves";

type LaterProps = ReporterMovesProps & { locale: "id" | "en"; words: Record<string, object> };

const Inner = dynamic(() =>
  import("./reporter-moves-with-words").then((loaded) => loaded.ReporterMovesWithWords),
);

/** Only the reporter needs the typed client and its words; other readers of a tracking page do not load them. */
export function ReporterMovesLater(props: LaterProps) {
  return <Inner {...props} />;
}
