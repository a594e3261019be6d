/** A child that has not answered for this long is stuck. */
export const stuckMs = 20_000;
const pings = 4;

/**
 * Asks a child over IPC whether its loop turns, from its first word on, and calls `onStuck` when it has not answered
 * for a while. Questions are counted, not the clock: a machine that slept has asked none.
 */
export function watchLoop(child, onStuck, ms = stuckMs) {
  let unanswered = null;
  child.on("message", (word) => {
    if (word === "alive") unanswered = 0;
  });
  const timer = setInterval(() => {
    if (unanswered === null) return;
    if (unanswered >= pings) {
      clearInterval(timer);
      return onStuck();
    }
    unanswered += 1;
    child.send("are you alive", () => {});
  }, ms / pings);
  child.once("exit", () => clearInterval(timer));
}
