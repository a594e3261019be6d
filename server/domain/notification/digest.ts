/** Whether another e-mail may be sent to this officer now. Urgent ones do not wait. */
export function mayLeave(
  { isUrgent, lastAt }: { isUrgent: boolean; lastAt: Date | null },
  digestMinutes: number,
  now: Date,
): boolean {
  return isUrgent || lastAt === null || now.getTime() - lastAt.getTime() >= digestMinutes * 60_000;
}
