export type PhotoKind = "jpeg" | "png" | "webp" | "avif" | "heic";

const heicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];
const avifBrands = ["avif", "avis"];

/** The kind of photo by its bytes; names and declared types are ignored. Null for any other content. */
export function sniff(bytes: Uint8Array): PhotoKind | null {
  const text = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  if (text.slice(4, 8) !== "ftyp") return null;
  const brands = text.slice(8).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => avifBrands.includes(brand))) return "avif";
  return heicBrands.includes(brands[0] ?? "") || brands.some((brand) => brand.startsWith("hei"))
    ? "heic"
    : null;
}
