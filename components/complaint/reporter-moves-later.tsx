"use client";

import dynamic from "next/dynamic";
import type { WithMessagesProps } from "./reporter-moves-with-messages";

const Inner = dynamic(() =>
  import("./reporter-moves-with-messages").then((loaded) => loaded.ReporterMovesWithMessages),
);

/** Loads the typed client and its messages for the reporter only; other readers of a tracking page do without. */
export function ReporterMovesLater(props: WithMessagesProps) {
  return <Inner {...props} />;
}
