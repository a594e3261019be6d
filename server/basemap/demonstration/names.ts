import { streetNumbers, streetWords } from "@/db/seed/demonstration/phrases/words";
import { pick, type Random } from "@/db/seed/demonstration/random";

const arterialWords = [
  "Teluk Betawi",
  "Pasar Lama",
  "Tanah Rawa",
  "Kebon Cengkih",
  "Lumbung Padi",
  "Dermaga Timur",
  "Batu Karang",
  "Ondel-Ondel",
  "Gambang Kromong",
  "Pintu Besi",
  "Kolam Hijau",
  "Randu Alas",
  "Palang Merak",
  "Sirih Kuning",
  "Kicir-Kicir",
  "Jali-Jali",
  "Layang Seta",
  "Tugu Obor",
  "Lembah Hijau",
  "Balai Rakyat",
];
export const riverNames = ["Kali Bening", "Kali Seruni", "Kali Kenanga", "Kanal Timur Laut", "Kali Sawo"];
export const tollNames = [
  "Tol Lingkar Peraga",
  "Tol Teluk Betawi",
  "Tol Selatan Peraga",
  "Tol Bandar Peraga",
];

export const arterialName = (number: number): string =>
  `Jalan ${arterialWords[number % arterialWords.length]} Raya`;

type StreetRank = "collector" | "street" | "lane";
const kinds: Record<StreetRank, readonly string[]> = {
  collector: ["Jalan"],
  street: ["Jalan"],
  lane: ["Gang", "Lorong", "Jalan", "Gang"],
};

/** Names for the streets of one kelurahan, from the words that the demonstration's complaints use; each once. */
export function nameStreets(random: Random): (rank: StreetRank) => string {
  const words = Array.from({ length: 12 }, () => pick(random, streetWords));
  const used = new Set<string>();
  return (rank) => {
    for (let tries = 0; tries < 12; tries += 1) {
      const number = rank === "collector" ? "Raya" : pick(random, streetNumbers);
      const name = `${pick(random, kinds[rank])} ${pick(random, words)} ${number}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
    return "";
  };
}

const saints = ["Al-Ikhlas", "An-Nur", "Baiturrahim", "Al-Hidayah", "Nurul Iman", "Al-Falah", "At-Taqwa"];

const pois: readonly [kind: string, (random: Random) => string][] = [
  ["place_of_worship", (random) => `Masjid ${pick(random, saints)}`],
  ["place_of_worship", (random) => `Musala ${pick(random, saints)}`],
  ["marketplace", (random) => `Pasar ${pick(random, streetWords)}`],
  ["school", (random) => `SDN ${pick(random, streetWords)} 0${1 + Math.floor(random() * 9)}`],
  ["bus_stop", (random) => `Halte ${pick(random, streetWords)}`],
  ["clinic", (random) => `Puskesmas ${pick(random, streetWords)}`],
  ["community_centre", (random) => `Balai Warga ${pick(random, streetWords)}`],
];

export function namePoi(random: Random): { kind: string; name: string } {
  const [kind, nameOf] = pick(random, pois);
  return { kind, name: nameOf(random) };
}

const greens: readonly [kind: string, (random: Random) => string][] = [
  ["park", (random) => `Taman ${pick(random, streetWords)}`],
  ["park", (random) => `RPTRA ${pick(random, streetWords)}`],
  ["park", (random) => `Taman ${pick(random, streetWords)}`],
  ["pitch", (random) => `Lapangan ${pick(random, streetWords)}`],
  ["cemetery", (random) => `TPU ${pick(random, streetWords)}`],
];

export function nameGreen(random: Random): { kind: string; name: string } {
  const [kind, nameOf] = pick(random, greens);
  return { kind, name: nameOf(random) };
}
