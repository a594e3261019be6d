"use client";

import dynamic from "next/dynamic";
import type { PublicnessButtonProps } from "./publicness-button-with-messages";

const Inner = dynamic(() =>
  import("./publicness-button-with-messages").then((loaded) => loaded.PublicnessButtonWithMessages),
);

/** Loads the typed client and its messages for the reporter only. */
export function PublicnessButtonLater(props: PublicnessButtonProps) {
  return <Inner {...props} />;
}
