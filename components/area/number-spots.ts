/** Spots with the number that marks them on the map and in the list, from 1. */
export const numberSpots = <Spot>(spots: readonly Spot[]): { spot: Spot; number: number }[] =>
  spots.map((spot, index) => ({ spot, number: index + 1 }));
