/** Letters as strokes in a box of 4 by 6, so that the mark needs no font on the machine. */
const letters: Readonly<Record<string, string>> = {
  F: "M0 6V0H4M0 3H3",
  O: "M1 0H3L4 1V5L3 6H1L0 5V1Z",
  T: "M0 0H4M2 0V6",
  C: "M4 1L3 0H1L0 1V5L1 6H3L4 5",
  N: "M0 6V0L4 6V0",
  H: "M0 0V6M4 0V6M0 3H4",
};

/** The label on every photo, so that it is not mistaken for a real one. */
export function sampleLabel(): string {
  const strokes = Array.from("FOTO CONTOH", (letter, index) => {
    const path = letters[letter];
    return path ? `<path d="${path}" transform="translate(${index * 5.6} 0)"/>` : "";
  });
  return `<g transform="translate(28 632)">
    <rect x="-12" y="-12" width="352" height="60" rx="10" fill="#1b1b1b" fill-opacity="0.72"/>
    <g transform="scale(5.4 6)" fill="none" stroke="#fff" stroke-width="0.75" stroke-linecap="round" stroke-linejoin="round">${strokes.join("")}</g>
  </g>`;
}
