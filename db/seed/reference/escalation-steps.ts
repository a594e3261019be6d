import type { EscalationTarget, EscalationTrigger } from "@/server/domain/complaint/escalation";
import type { Means } from "@/server/domain/notification/reason";

type Line = {
  trigger: EscalationTrigger;
  afterMinutes: number;
  target: EscalationTarget;
  means: Means[];
  isUrgent?: boolean;
};

const hour = 60;
const day = 24 * hour;
const both: Means[] = ["email", "push"];

/** Not opened; not handed on within six hours; near the deadline (six of seven days); late, and later still. */
export const escalationSteps: readonly Line[] = [
  { trigger: "unopened", afterMinutes: 2 * hour, target: "officer", means: ["push"] },
  { trigger: "unopened", afterMinutes: 4 * hour, target: "head_of_unit", means: both },
  { trigger: "coordination_due", afterMinutes: -hour, target: "officer", means: ["push"] },
  { trigger: "coordination_due", afterMinutes: 0, target: "head_of_unit", means: both },
  { trigger: "coordination_due", afterMinutes: 6 * hour, target: "parent_unit", means: both },
  { trigger: "coordination_due", afterMinutes: day, target: "biro", means: both },
  { trigger: "near_due", afterMinutes: -day, target: "officer", means: both },
  { trigger: "completion_due", afterMinutes: 0, target: "head_of_unit", means: both },
  { trigger: "completion_due", afterMinutes: day, target: "parent_unit", means: both },
  { trigger: "completion_due", afterMinutes: 2 * day, target: "kota", means: both },
  { trigger: "completion_due", afterMinutes: 3 * day, target: "biro", means: both },
  { trigger: "completion_due", afterMinutes: 7 * day, target: "governor", means: both },
];
