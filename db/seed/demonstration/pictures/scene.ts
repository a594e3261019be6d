import { createRandom } from "../random";
import { sampleLabel } from "./label";
import { type Motif, motifs } from "./motifs";

/** A motif in one of many streets: the same number is the same street. */
export type Picture = { motif: Motif; street: number; isAfter: boolean };

/** The streets that many reports share. */
export const sharedStreets = [1, 2] as const;

export const pictureName = ({ motif, street, isAfter }: Picture) =>
  `${motif}-${street}-${isAfter ? "after" : "before"}`;

const palettes = [
  {
    sky: "#cfe3ee",
    far: "#b7c4c9",
    walls: ["#e6d3b3", "#d9b99b", "#c8d3c0"],
    road: "#63676b",
    path: "#b9b3a7",
  },
  {
    sky: "#f3d9b8",
    far: "#c7a98f",
    walls: ["#c9b8a4", "#a9b4b0", "#dcc3a0"],
    road: "#55585c",
    path: "#a79f92",
  },
] as const;

/** An abstract street of 960 by 720 as SVG, marked "Foto contoh". */
export function drawScene({ motif, street, isAfter }: Picture): string {
  const palette = palettes[(street - 1) % palettes.length] ?? palettes[0];
  const random = createRandom(street * 7_919 + motif.length * 104_729 + motif.charCodeAt(0));
  const mirror = street % 2 === 0 ? ' transform="translate(960 0) scale(-1 1)"' : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
    <rect width="960" height="720" fill="${palette.sky}"/><circle cx="${120 + random() * 700}" cy="90" r="44" fill="#fff7dc" fill-opacity="0.8"/>
    ${houses(palette, random)}
    <rect y="420" width="960" height="60" fill="${palette.path}"/><rect y="476" width="960" height="8" fill="#e9e6df"/><rect y="484" width="960" height="236" fill="${palette.road}"/>
    <path d="M0 690h960" stroke="#dcdcd6" stroke-width="10" stroke-dasharray="90 60"/>
    <g${mirror}>${motifs[motif][isAfter ? "after" : "before"]}</g>${sampleLabel()}
  </svg>`;
}

function houses(palette: (typeof palettes)[number], random: () => number): string {
  const parts: string[] = [
    `<path d="M0 300l140-60 130 40 180-90 200 80 170-50 140 60V430H0z" fill="${palette.far}"/>`,
  ];
  for (let x = -20; x < 960; ) {
    const width = 110 + random() * 90;
    const height = 130 + random() * 150;
    const wall = palette.walls[Math.floor(random() * palette.walls.length)] ?? "#ddd";
    parts.push(`<rect x="${x}" y="${425 - height}" width="${width}" height="${height}" fill="${wall}"/>`);
    parts.push(`<path d="M${x - 8} ${425 - height}h${width + 16}l-20-26H${x + 12}z" fill="#9c5b43"/>`);
    parts.push(
      `<rect x="${x + width / 2 - 16}" y="350" width="32" height="75" fill="#6d5442"/><rect x="${x + 16}" y="${445 - height}" width="30" height="34" fill="#8fb1c2"/>`,
    );
    x += width + 6;
  }
  return parts.join("");
}
