import { z } from "zod";

/** Minutes for which a link to a new password is valid. */
export const resetMinutes = 30;
/** Links that one officer can ask for in an hour; they all end when one is used. */
export const resetsPerHour = 3;

/** The published password of the demonstration's accounts. */
export const demonstrationPassword = "peragaan-2026";

export const leastCharacters = 12;
/** Of 0 to 4 (zxcvbn): about 10^8 guesses. */
export const leastScore = 3;
/** The first ones decide how hard a password is to guess: the time of the judge grows with their square. */
export const judgedCharacters = 32;

export const passwordSchema = z.string().min(leastCharacters, "password_too_short").max(200);

export const changePasswordSchema = z.object({
  current: z.string().min(1, "password_wrong").max(200),
  password: passwordSchema,
});
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

export const askResetSchema = z.object({
  email: z.string().trim().max(254, "email_wrong").toLowerCase().pipe(z.email("email_wrong")),
});

export const resetPasswordSchema = z.object({ token: z.string().min(1).max(80), password: passwordSchema });
export type ResetPasswordInput = z.infer<typeof resetPasswordSchema>;

type ResetLink = { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

export function isResetOpen({ usedAt, revokedAt, expiresAt }: ResetLink, now: Date): boolean {
  return usedAt === null && revokedAt === null && now < expiresAt;
}
