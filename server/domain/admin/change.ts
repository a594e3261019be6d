/** What an administrator may change; each change is one row of the audit list. */
export const adminEntities = [
  "staff",
  "invitation",
  "role_policy",
  "holiday",
  "sla_rule",
  "unit",
  "category",
  "channel",
  "reply_template",
  "routing_rule",
  "api_key",
  "webhook",
  "unit_endpoint",
] as const;

export type AdminEntity = (typeof adminEntities)[number];
