/** The launcher holds the other end of the IPC channel: when it is killed the server must not keep the port. */
export function register(): void {
  if (process.env.NEXT_RUNTIME === "nodejs") process.once("disconnect", () => process.exit(0));
}
