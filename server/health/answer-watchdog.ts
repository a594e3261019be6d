/** Tells the launcher that the loop turns (`bin/launch/watchdog.mjs`); it kills and restarts a process that is silent. */
export function answerWatchdog(): void {
  process.on("message", (word) => {
    if (word === "are you alive") process.send?.("alive");
  });
  process.send?.("alive");
}
