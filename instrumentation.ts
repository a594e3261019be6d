/** The launcher holds the other end of the IPC channel: when it is killed the server must not keep the port. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  process.once("disconnect", () => process.exit(0));
  const { connectAs } = await import("@/server/env");
  connectAs("SERVER");
  const { answerWatchdog } = await import("@/server/health/answer-watchdog");
  answerWatchdog();
}
