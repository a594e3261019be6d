import type { PublishedComplaint } from "./published";

/** The place from the narrowest area to the widest, without streets and landmarks: kelurahan, kecamatan, kota, DKI Jakarta. */
export function addressOf({ kelurahan, kecamatan, kota }: PublishedComplaint): string {
  return [kelurahan, kecamatan, kota, "DKI Jakarta"].filter((name) => name !== null).join(", ");
}
