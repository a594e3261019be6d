import { env } from "@/server/env";

/** Whether this installation sends e-mails to its officers. */
export const mailsStaff = (): boolean => env.SMTP_URL !== undefined;
