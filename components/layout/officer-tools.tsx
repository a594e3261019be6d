"use client";

import dynamic from "next/dynamic";

/** The bell and the sign-out, in a chunk of their own: visitors of the same page never load it. */
export const OfficerTools = dynamic(() =>
  import("./officer-tools-inner").then(({ OfficerToolsInner }) => OfficerToolsInner),
);
