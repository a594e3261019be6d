/** May another e-mail go to this person now? What is urgent does not wait for the next one. */
export function mayLeave(
  { isUrgent, lastAt }: { isUrgent: boolean; lastAt: Date | null },
  digestMinutes: number,
  now: Date,
): boolean {
  return isUrgent || lastAt === null || now.getTime() - lastAt.getTime() >= digestMinutes * 60_000;
}
