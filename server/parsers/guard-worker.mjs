// Kills its own process, whose loop may be blocked: above its memory, above its processor time for one parse, or when
// the process that started it has ended.
import { parentPort, workerData } from "node:worker_threads";

const { megabytes, ms, parent } = workerData;
let began = null;

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

parentPort.on("message", (isParsing) => {
  began = isParsing ? processorMs() : null;
});

setInterval(() => {
  const isTooLarge = process.memoryUsage.rss() > megabytes * 1_000_000;
  const isTooSlow = began !== null && processorMs() - began > ms;
  if (isTooLarge || isTooSlow || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 20);
parentPort.postMessage("on guard");
