/** What an administrator may change; each change is one row of the audit log. */
export const adminEntities = [
  "staff",
  "invitation",
  "consent",
  "role_policy",
  "holiday",
  "sla_rule",
  "extension_limit",
  "hand_over_limit",
  "question_limit",
  "hold_limit",
  "disclosure_limit",
  "keeping_limit",
  "message_limit",
  "escalation_step",
  "unit",
  "area",
  "category",
  "channel",
  "reply_template",
  "routing_rule",
  "api_key",
  "webhook",
  "unit_endpoint",
  "service_attribute",
] as const;

export type AdminEntity = (typeof adminEntities)[number];
