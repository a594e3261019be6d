import type { z } from "zod";
import type { windowSchema } from "./calendar";

type Window = z.infer<typeof windowSchema>;

const span = /^(\d{1,2})[.:](\d{2})\s*[-–—]\s*(\d{1,2})[.:](\d{2})$/;

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}.${String(minute % 60).padStart(2, "0")}`;

/** Working windows of a day (minutes after midnight) in everyday notation; empty for a free day. */
export const formatWindows = (windows: readonly Window[]): string =>
  windows.map(([open, close]) => `${clock(open)}–${clock(close)}`).join(", ");

/** The reverse; null when it does not parse, or windows overlap or are out of order. */
export function parseWindows(text: string): Window[] | null {
  const windows: Window[] = [];
  let last = 0;
  for (const part of text.split(/[,;]/).map((one) => one.trim())) {
    if (part === "" && text.trim() === "") return [];
    const [open, close] = readSpan(part);
    if (open === null || close === null || open < last || open >= close) return null;
    windows.push([open, close]);
    last = close;
  }
  return windows;
}

function readSpan(text: string): [number | null, number | null] {
  const [, fromHour, fromMinute, toHour, toMinute] = span.exec(text) ?? [];
  return [minuteOf(fromHour, fromMinute), minuteOf(toHour, toMinute)];
}

function minuteOf(hour?: string, minute?: string): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= 1_440 ? total : null;
}
