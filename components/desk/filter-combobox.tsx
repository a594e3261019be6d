"use client";

import { type ComponentProps, useState } from "react";
import { Combobox } from "@/components/ui/combobox";

type FilterComboboxProps = Omit<ComponentProps<typeof Combobox>, "name" | "onChange">;

/** A searchable list as one field of a plain form. */
export function FilterCombobox({ value: given, ...props }: FilterComboboxProps) {
  const [value, setValue] = useState(given);
  return <Combobox {...props} name={props.id} value={value} onChange={setValue} />;
}
