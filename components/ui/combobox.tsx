"use client";

import { useEffect, useId, useMemo, useState } from "react";
import { useFaultOf } from "./faults";
import { Field } from "./field";
import { describedBy, inputLook } from "./input-look";

export type Choice = {
  value: string;
  label: string;
  group?: string | undefined;
  words?: string | undefined;
  note?: string | undefined;
};

type ComboboxProps = {
  id: string;
  name?: string | undefined;
  label: string;
  placeholder: string;
  empty: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
  error?: string | null | undefined;
};

/** A searchable list after the ARIA combobox pattern: type, arrows, Enter, Escape. */
export function Combobox({
  id,
  name,
  label,
  placeholder,
  empty,
  choices,
  value,
  onChange,
  error: own,
}: ComboboxProps) {
  const error = useFaultOf(id, own);
  const listId = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const chosen = choices.find((choice) => choice.value === value);
  const found = useMemo(() => search(choices, query ?? ""), [choices, query]);
  const isOpen = query !== null;
  useEffect(() => {
    if (isOpen) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [isOpen, active, listId]);
  const open = () => {
    setQuery("");
    setActive(0);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice) onChange(choice.value);
    setQuery(null);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (isOpen ? setActive(Math.min(active + 1, found.length - 1)) : open()),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => choose(found[active]),
    Escape: () => setQuery(null),
  };
  return (
    <Field id={id} label={label} error={error}>
      <div className="relative">
        {name && <input type="hidden" name={name} value={value} />}
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={isOpen && found[active] ? `${listId}-${active}` : undefined}
          aria-invalid={Boolean(error)}
          className={inputLook}
          placeholder={placeholder}
          value={query ?? chosen?.label ?? ""}
          aria-describedby={describedBy(id, null, error)}
          onFocus={open}
          onBlur={() => setQuery(null)}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act || (event.key === "Enter" && !isOpen)) return;
            event.preventDefault();
            act();
          }}
        />
        <ul
          id={listId}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA combobox pattern asks for it
          role="listbox"
          aria-label={label}
          hidden={!isOpen}
          className="absolute z-[1100] mt-1 max-h-80 w-full overflow-auto rounded-card border border-line bg-surface py-1 shadow-float"
        >
          {isOpen && found.length === 0 && <li className="px-3 py-3 text-soft">{empty}</li>}
          {(isOpen ? found : []).map((choice, index) => (
            <Option
              key={choice.value}
              id={`${listId}-${index}`}
              isChosen={choice.value === value}
              {...{ choice, found, index, active }}
              onChoose={choose}
            />
          ))}
        </ul>
      </div>
    </Field>
  );
}

type OptionProps = {
  id: string;
  choice: Choice;
  found: readonly Choice[];
  index: number;
  active: number;
  isChosen: boolean;
  onChoose: (choice: Choice) => void;
};

function Option({ id, choice, found, index, active, isChosen, onChoose }: OptionProps) {
  const opensGroup = choice.group && found[index - 1]?.group !== choice.group;
  return (
    <>
      {opensGroup && (
        <li role="presentation" className="px-3 pt-3 pb-1 font-semibold text-soft text-sm">
          {choice.group}
        </li>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox's input */}
      <li
        id={id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA combobox pattern asks for it
        role="option"
        tabIndex={-1}
        aria-selected={isChosen}
        data-active={index === active}
        className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 aria-selected:font-semibold data-[active=true]:bg-[#e6f0f1] hover:bg-[#e6f0f1]"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(choice)}
      >
        {choice.label} {choice.note && <span className="text-sm text-teluk">{choice.note}</span>}
      </li>
    </>
  );
}

/** Every word of the query occurs in the label or its synonyms; labels that begin with it come first. */
function search(choices: readonly Choice[], query: string): Choice[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = (choice: Choice) =>
    `${choice.label} ${choice.words ?? ""} ${choice.group ?? ""}`.toLowerCase();
  const found = choices.filter((choice) => wanted.every((word) => textOf(choice).includes(word)));
  const begins = (choice: Choice) => Number(!choice.label.toLowerCase().startsWith(query.toLowerCase()));
  return query ? found.toSorted((a, b) => begins(a) - begins(b)) : found;
}
