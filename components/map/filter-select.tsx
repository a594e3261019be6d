import type { ComponentProps } from "react";
import { inputLook } from "@/components/ui/input-look";

type FilterSelectProps = Omit<ComponentProps<"select">, "id"> & { id: string; label: string };

/** A choice that cannot be wrong: without the faults and limits of a form's fields, which the map need not load. */
export function FilterSelect({ id, label, children, ...select }: FilterSelectProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select {...select} id={id} className={inputLook}>
        {children}
      </select>
    </div>
  );
}
