"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/states";
import type { GuessMapProps } from "./guess-map-props";

const Inner = dynamic(() => import("./guess-map-inner").then((loaded) => loaded.GuessMapInner), {
  ssr: false,
  loading: () => <Skeleton className="h-72 w-full" />,
});

/** The candidate places of a message, stronger the likelier; a press sets a pin. */
export function GuessMap(props: GuessMapProps) {
  return <Inner {...props} />;
}
