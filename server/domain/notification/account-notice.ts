/** What officers, and people invited as one, are told by e-mail about their own account. */
export const accountNotices = [
  "password_changed",
  "password_reset",
  "invited",
  "sign_in_locked",
  "consent_asked",
] as const;
export type AccountNotice = (typeof accountNotices)[number];
