import { Button } from "@/components/ui/button";
import { Field, FieldError, SelectField, TextBox, TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import type { SamplesProps } from "./samples";
import { Shelf, States } from "./shelf";

const states = (texts: SamplesProps["texts"]) => [
  { state: "empty", rest: { placeholder: texts.written } },
  { state: "hint", rest: { hint: texts.hint, defaultValue: texts.written } },
  { state: "optional", rest: { optional: texts.optional } },
  { state: "error", rest: { error: texts.error, hint: texts.hint, defaultValue: "…" } },
  { state: "near", rest: { maxLength: 22, defaultValue: texts.written } },
  { state: "over", rest: { maxLength: 12, defaultValue: texts.written } },
  { state: "disabled", rest: { disabled: true, defaultValue: texts.written } },
];

/** Every field empty, with a hint, optional, invalid and disabled. */
export function Fields({ texts }: SamplesProps) {
  return (
    <>
      <Shelf title="TextField">
        <States>
          {states(texts).map(({ state, rest }) => (
            <TextField key={state} id={`text-${state}`} label={texts.text} {...rest} />
          ))}
        </States>
      </Shelf>
      <Shelf title="TextBox">
        <States>
          {states(texts).map(({ state, rest }) => (
            <TextBox field="internalNote" key={state} id={`box-${state}`} label={texts.text} {...rest} />
          ))}
        </States>
      </Shelf>
      <Shelf title="SelectField">
        <States>
          {states(texts).map(({ state, rest: { hint, error, optional, disabled } }) => (
            <SelectField
              key={state}
              id={`select-${state}`}
              label={texts.area}
              {...{ hint, error: error && texts.unchosen, optional, disabled }}
            >
              <option>Gambir</option>
              <option>Menteng</option>
            </SelectField>
          ))}
        </States>
      </Shelf>
      <Shelf title="Form">
        <Form className="grid gap-4" action="/ui">
          <TextField id="form-text" label={texts.text} required />
          <fieldset id="form-area" className="grid gap-1.5">
            <legend className="font-semibold">{texts.area}</legend>
            <FieldError id="form-area" error={texts.unchosen} />
          </fieldset>
          <FaultList />
          <Button type="submit">{texts.send}</Button>
        </Form>
      </Shelf>
      <Shelf title="Field">
        <Field id="field" label={texts.share} hint={texts.definition}>
          <input
            id="field"
            type="range"
            className="min-h-11 w-full accent-teluk"
            aria-describedby="field-hint"
          />
        </Field>
      </Shelf>
    </>
  );
}
