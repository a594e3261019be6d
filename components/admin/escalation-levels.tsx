import { formatDay, formatDuration } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { days, minutes } from "@/server/domain/duration";
import { EndStep } from "./end-step";
import { StepForm } from "./step-form";

type Step = Awaited<ReturnType<Awaited<ReturnType<typeof staffApi>>["admin"]["escalation"]["list"]>>[number];

/** The present and future escalation levels, each with its form, and a form for a new one. */
export async function EscalationLevels() {
  const t = await getTranslator("admin");
  const steps = await (await staffApi()).admin.escalation.list();
  const now = Date.now();
  const [today, tomorrow] = [jakartaDay(new Date(now)), jakartaDay(new Date(now + days(1)))];
  const titles = await Promise.all(steps.map((step) => titleOf(step, today)));
  return (
    <>
      <ol className="grid gap-2">
        {steps.map((step, index) => (
          <li key={step.id} className="grid gap-1 [&>details]:border-0">
            {step.validTo ? (
              <p className="min-h-11 border-line border-b py-2.5 font-semibold">{titles[index]}</p>
            ) : (
              <>
                <StepForm step={step} title={titles[index] ?? ""} tomorrow={tomorrow} />
                <EndStep id={step.id} about={titles[index] ?? ""} tomorrow={tomorrow} />
              </>
            )}
          </li>
        ))}
      </ol>
      <StepForm key={steps.length} step={null} title={t("newStep")} tomorrow={tomorrow} />
    </>
  );
}

/** When the level is due, whom it notifies, and its validity. */
async function titleOf({ trigger, afterMinutes, target, validFrom, validTo }: Step, today: string) {
  const [t, when, to, locale] = await Promise.all([
    getTranslator("admin"),
    getTranslator("deliveries"),
    getTranslator("escalation"),
    readLocale(),
  ]);
  const day = (iso: string) => formatDay(new Date(`${iso}T12:00:00+07:00`), locale);
  const key = afterMinutes === 0 ? "exactly" : afterMinutes < 0 ? "before" : "after";
  const duration = formatDuration(minutes(afterMinutes), locale);
  const moment = when(key, { when: when(`trigger.${trigger}`), duration });
  const period = [
    validFrom > today && t("upcoming", { day: day(validFrom) }),
    validTo && t("lastDay", { day: day(validTo) }),
  ].filter(Boolean);
  return `${moment} → ${to(`to.${target}`)}${period.length > 0 ? ` (${period.join(", ")})` : ""}`;
}
