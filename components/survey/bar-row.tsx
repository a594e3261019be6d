import type { ReactNode } from "react";
import { ShareBar } from "@/components/ui/charts/share-bar";

type BarRowProps = { label: ReactNode; value: string; note?: ReactNode; share: number; fill: string };

/** A bar from zero with its label before and its value after it. `share` is 0 to 1 of the whole width. */
export function BarRow({ label, value, note, share, fill }: BarRowProps) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 md:grid-cols-[13rem_1fr_4rem_17rem]">
      <span>{label}</span>
      <ShareBar
        share={share}
        fill={fill}
        className="order-last col-span-2 h-3 w-full rounded-sm bg-line md:order-none md:col-span-1"
      />
      <strong className="text-right">{value}</strong>
      <span className="col-span-2 text-soft text-sm md:col-span-1">{note}</span>
    </li>
  );
}
