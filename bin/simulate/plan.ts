import { lettersOf } from "./letters-of";

/** One message to deliver. `mark` is part of a real message's text and identifies it. */
export type PlannedMessage = {
  kind: "real" | "repeat" | "garbage";
  channelCode: string;
  mark: string;
  /** The number of the sender, from 0. */
  person: number;
  text: string;
};

type PlanOptions = {
  /** All messages to deliver: real ones, duplicates, and garbage. */
  total: number;
  channelCodes: readonly string[];
  repeatPercent: number;
  garbagePercent: number;
  seed: number;
};

const happenings = [
  "Lampu jalan mati sejak kemarin malam",
  "Got mampet, air meluap ke jalan",
  "Jalan berlubang dalam sekali",
  "Sampah menumpuk di tepi kali",
  "Pohon miring, takut tumbang",
  "Parkir liar menutup trotoar",
  "Kabel menjuntai rendah",
  "Tutup saluran hilang, bahaya buat motor",
];
const places = [
  "depan pasar",
  "dekat sekolah dasar",
  "di tikungan dekat musala",
  "seberang pos ronda",
  "di bawah jembatan layang",
  "samping puskesmas",
];

/** A small generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <One>(all: readonly One[], next: () => number): One =>
  all[Math.floor(next() * all.length)] as One;

/**
 * The messages to deliver, in order: each real one once, some of them again later or a little earlier than others,
 * and garbage in between. The same options make the same plan.
 */
export function planMessages(options: PlanOptions): PlannedMessage[] {
  const { total, channelCodes, repeatPercent, garbagePercent, seed } = options;
  const next = numbersFrom(seed);
  const [repeats, garbage] = [
    Math.round((total * repeatPercent) / 100),
    Math.round((total * garbagePercent) / 100),
  ];
  const real = Array.from({ length: total - repeats - garbage }, (_, index): PlannedMessage => {
    const mark = `SIM${seed}-${String(index).padStart(6, "0")}`;
    const text = `${pick(happenings, next)} ${pick(places, next)}, nomor ${mark} ${lettersOf(index)}`;
    return { kind: "real", channelCode: pick(channelCodes, next), mark, person: index, text };
  });
  const again = Array.from(
    { length: repeats },
    (): PlannedMessage => ({ ...pick(real, next), kind: "repeat" }),
  );
  const broken = Array.from({ length: garbage }, (_, index): PlannedMessage => {
    const mark = `RUSAK${seed}-${String(index).padStart(6, "0")}`;
    return { kind: "garbage", channelCode: pick(channelCodes, next), mark, person: index, text: "" };
  });
  const placed = [...real, ...again, ...broken].map((one) => ({ one, at: next() }));
  return placed.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
