/** What server and worker may do with a table: `append` is reading and inserting. The owner alone may do more. */
export const privileges = {
  append: "select, insert",
  write: "select, insert, update, delete",
} as const;

const words = (text: string) => text.trim().split(/\s+/);

/** Every table of the schema stands in one of these rows; history is only appended to, but for `hide_note`. */
export const tablesBy: Record<keyof typeof privileges, readonly string[]> = {
  append: words(
    "admin_change complaint_event identity_access monthly_snapshot photo_redaction redaction redaction_look",
  ),
  write: words(`
    answer api_key area area_shape audit audit_rate burst_mark category category_group channel channel_account channel_arrival
    channel_day complaint consent_request conversation conversation_key counter_intake daily_serial delivery delivery_item
    desk_presence disclosure_limit escalation escalation_step extension_limit external_link figure hand_over_limit hold_limit
    handoff holiday intake_guess intake_message keeping_limit map_cell message_limit message_part notification
    notification_outbox notification_preference password_reset photo place_learning place_term practice_request
    push_subscription question_limit quiet_hours rate_limit read_model reply_template reporter role_policy routing_rule
    saved_view scan service_attribute sla_rule staff staff_invitation staff_oidc staff_recovery_code staff_session
    staff_totp stand_in suggestion_correction suggestion_label suggestion_part survey_answer survey_invitation
    survey_sweep survey_tally unit unit_endpoint unopened_complaint vault_sealing webhook webhook_delivery wordless_message
    worker_heartbeat`),
};

/** What runs with the owner's rights: for both roles, and for the worker alone. */
export const sharedFunctions = ["hide_note(bigint, text, text)"] as const;
export const workerFunctions = ["make_spare(text)", "swap_in_spare(text)"] as const;
