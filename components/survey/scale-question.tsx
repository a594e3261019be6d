import { getTranslator } from "@/components/layout/locale";
import { FieldError } from "@/components/ui/field";
import { type Element, elements, levels } from "@/server/domain/survey/response";

/** One element with its four choices, from the worst to the best. */
export async function ScaleQuestion({ element }: { element: Element }) {
  const t = await getTranslator("survey");
  return (
    <fieldset>
      <legend className="mb-3 w-full border-line border-t pt-5">
        <span className="block text-soft text-sm">
          {t("question", { number: elements.indexOf(element) + 1 })}
        </span>
        <span className="block font-semibold text-lg">{t(`q.${element}.text`)}</span>
      </legend>
      <div className="grid gap-2 sm:grid-cols-4">
        {levels.map((level, index) => (
          <label
            key={level}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-card border border-[#8a958f] bg-surface px-3 py-2 has-checked:border-teluk has-checked:bg-[#e6f0f1] has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-teluk hover:border-teluk"
          >
            <input
              id={index === 0 ? element : undefined}
              type="radio"
              name={element}
              value={level}
              required
              className="size-5 shrink-0 accent-teluk"
            />
            {t(`q.${element}.l${level}`)}
          </label>
        ))}
      </div>
      <FieldError id={element} />
    </fieldset>
  );
}
