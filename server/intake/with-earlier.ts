import type { Correspondence, Message } from "./message";

/** A message joined with earlier ones: their photos first, and their position where it has none. */
export function withEarlier<M extends Message>(message: M): M {
  const { earlier = [], correspondence } = message;
  if (earlier.length === 0 || !correspondence) return message;
  const place = message.point ? undefined : earlier.findLast(({ point }) => point !== null);
  const keys = [...correspondence.keys, ...earlier.flatMap((one) => one.keys)];
  const joined: Correspondence = { ...correspondence, keys: [...new Set(keys)] };
  return {
    ...message,
    ...(place && { point: place.point, landmark: place.landmark, placeSource: place.placeSource }),
    photos: [...earlier.flatMap(({ photos }) => photos), ...message.photos],
    correspondence: joined,
  };
}
