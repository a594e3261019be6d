import { invalid } from "@/server/domain/errors";

type Pixels = { width: number; height: number; data: Uint8ClampedArray };
type HeifImage = {
  get_width: () => number;
  get_height: () => number;
  display: (pixels: Pixels, shown: (pixels: Pixels | null) => void) => void;
};
type Libheif = { HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] } };

/** A 48-megapixel photo of a phone; the decoder holds it four times. */
export const maxHeicPixels = 50_000_000;

/**
 * HEIC → RGBA pixels, upright: a 12-megapixel photo takes seconds and 300 MB.
 * @throws INVALID photo_broken · photo_too_many_pixels
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Pixels> {
  const { HeifDecoder } = await loadLibheif();
  const [image] = new HeifDecoder().decode(bytes);
  if (!image) throw invalid("photo_broken");
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > maxHeicPixels) throw invalid("photo_too_many_pixels");
  const data = new Uint8ClampedArray(width * height * 4);
  await new Promise<void>((resolve, reject) => {
    image.display({ data, width, height }, (shown) => (shown ? resolve() : reject(invalid("photo_broken"))));
  });
  return { width, height, data };
}

/** The package has no types. */
async function loadLibheif(): Promise<Libheif> {
  // @ts-expect-error see above
  const loaded = await import("libheif-js/wasm-bundle.js");
  return loaded.default;
}
