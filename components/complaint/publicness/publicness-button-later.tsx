"use client";

import dynamic from "next/dynamic";
import type { PublicnessButtonProps } from "./publicness-button";

const Inner = dynamic(() => import("./publicness-button").then((loaded) => loaded.PublicnessButton));

/** Loads the typed client and its messages for the reporter only. */
export function PublicnessButtonLater(props: PublicnessButtonProps) {
  return <Inner {...props} />;
}
