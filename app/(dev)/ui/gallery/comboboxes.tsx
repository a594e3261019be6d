"use client";

import { useState } from "react";
import { type Choice, Combobox } from "@/components/ui/combobox";
import type { SamplesProps } from "./samples";
import { Shelf, States } from "./shelf";

const choices: readonly Choice[] = [
  { value: "gambir", label: "Gambir", group: "Jakarta Pusat", note: "3" },
  { value: "menteng", label: "Menteng", group: "Jakarta Pusat" },
  { value: "cilincing", label: "Cilincing", group: "Jakarta Utara", words: "marunda" },
];

/** Empty, chosen, invalid, and without choices. */
export function Comboboxes({ texts }: SamplesProps) {
  return (
    <Shelf title="Combobox">
      <States>
        <One id="combobox-empty" texts={texts} choices={choices} first="" />
        <One id="combobox-chosen" texts={texts} choices={choices} first="menteng" />
        <One id="combobox-wrong" texts={texts} choices={choices} first="" error={texts.unchosen} />
        <One id="combobox-none" texts={texts} choices={[]} first="" />
      </States>
    </Shelf>
  );
}

type OneProps = SamplesProps & { id: string; choices: readonly Choice[]; first: string; error?: string };

function One({ id, texts, choices: offered, first, error }: OneProps) {
  const [value, setValue] = useState(first);
  return (
    <Combobox
      id={id}
      label={texts.area}
      placeholder={texts.search}
      empty={texts.nothing}
      choices={offered}
      value={value}
      onChange={setValue}
      error={error}
    />
  );
}
