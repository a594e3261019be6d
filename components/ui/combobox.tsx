"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
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
  /** Another search than that for the words of label and synonyms. */
  find?: ((query: string) => readonly Choice[]) | undefined;
  /** The value that is offered last whatever is typed. */
  last?: string | undefined;
  onQuery?: ((query: string) => void) | undefined;
};

/** A searchable list after the ARIA combobox pattern: type, arrows, Enter, Escape. Words stay until one is chosen. */
export function Combobox({ id, name, label, placeholder, empty, error: own, ...list }: ComboboxProps) {
  const error = useFaultOf(id, own);
  const listId = useId();
  const { shown, isOpen, active, fitting, found, type, open, close, choose, onKeyDown } = useOpenList(list);
  useEffect(() => {
    if (isOpen) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [isOpen, active, listId]);
  return (
    <Field id={id} label={label} error={error}>
      <div className="relative">
        {name && <input type="hidden" name={name} value={list.value} />}
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen && found.length > 0}
          aria-controls={listId}
          aria-activedescendant={isOpen && found[active] ? `${listId}-${active}` : undefined}
          aria-invalid={Boolean(error)}
          className={inputLook}
          placeholder={placeholder}
          value={shown}
          aria-describedby={describedBy(id, null, error)}
          onFocus={open}
          onBlur={close}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div
          hidden={!isOpen}
          className="absolute z-[1100] mt-1 max-h-80 w-full overflow-auto rounded-card border border-line bg-surface py-1 shadow-float"
        >
          {/* Beside the list: a listbox holds options only. */}
          <p aria-live="polite" className="px-3 text-soft">
            {isOpen && fitting.length === 0 && <span className="block py-3">{empty}</span>}
          </p>
          <ul
            id={listId}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA combobox pattern asks for it
            role="listbox"
            aria-label={label}
            hidden={found.length === 0}
          >
            {(isOpen ? found : []).map((choice, index) => (
              <Option
                key={choice.value}
                id={`${listId}-${index}`}
                isChosen={choice.value === list.value}
                {...{ choice, found, index, active }}
                onChoose={choose}
              />
            ))}
          </ul>
        </div>
      </div>
    </Field>
  );
}

type OpenListProps = Pick<ComboboxProps, "choices" | "value" | "onChange" | "find" | "last" | "onQuery">;

/** What is typed, what it finds, and which of these is at hand. */
function useOpenList({ choices, value, onChange, find, last, onQuery }: OpenListProps) {
  const [query, setQuery] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = choices.find((choice) => choice.value === value);
  const fitting = useMemo(
    () => (query.trim() && find ? find(query) : search(choices, query)).filter((one) => one.value !== last),
    [choices, query, find, last],
  );
  const others = choices.filter((choice) => choice.value === last);
  const found = [
    ...fitting,
    ...(query.trim() ? others.map((one) => ({ ...one, group: undefined })) : others),
  ];
  const type = (words: string) => {
    setQuery(words);
    onQuery?.(words);
    setActive(0);
    setIsOpen(true);
  };
  const open = () => type(chosen ? "" : query);
  const close = () => setIsOpen(false);
  const choose = (choice: Choice | undefined) => {
    if (choice) {
      onChange(choice.value);
      type("");
    }
    close();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (isOpen ? setActive(Math.min(active + 1, found.length - 1)) : open()),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => choose(found[active]),
    Escape: close,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || (event.key === "Enter" && !isOpen)) return;
    event.preventDefault();
    act();
  };
  const shown = isOpen ? query : (chosen?.label ?? query);
  return { shown, isOpen, active, fitting, found, type, open, close, choose, onKeyDown };
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
