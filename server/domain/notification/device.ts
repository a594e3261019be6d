import { z } from "zod";

/** Devices per officer; above this the oldest is deleted. */
export const mostDevices = 10;

const base64url = (bytes: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}={0,2}$`));

/** A browser's push subscription (RFC 8030 and 8291): where to push, and the keys to encrypt for. */
export const deviceSchema = z.object({
  endpoint: z.url().max(1_000),
  p256dh: base64url(65),
  auth: base64url(16),
});
export type Device = z.infer<typeof deviceSchema>;
