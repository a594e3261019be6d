import type { PublishedComplaint } from "./published";

/**
 * The area names from the narrowest to the widest, without streets and landmarks: kelurahan, kecamatan, kota, DKI
 * Jakarta.
 */
export function addressOf({ kelurahan, kecamatan, kota }: PublishedComplaint): string {
  return [kelurahan, kecamatan, kota, "DKI Jakarta"].filter((name) => name !== null).join(", ");
}
