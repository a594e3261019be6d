/** Jakarta with the Thousand Islands, south-west and north-east corner: no map leaves it, no tile is loaded beyond. */
export const cityBounds: [[number, number], [number, number]] = [
  [-6.6, 106.2],
  [-5, 107.2],
];
