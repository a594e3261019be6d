// Decodes one HEIC in a thread of its own, whose memory and time the parent limits.
import { parentPort } from "node:worker_threads";
import libheif from "libheif-js/wasm-bundle.js";

const maxPixels = 60_000_000;

parentPort.once("message", async (bytes) => {
  try {
    const [image] = new libheif.HeifDecoder().decode(bytes);
    if (!image) throw new Error("photo_broken");
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > maxPixels) throw new Error("photo_too_many_pixels");
    const data = new Uint8ClampedArray(width * height * 4);
    await new Promise((resolve, reject) => {
      image.display({ data, width, height }, (shown) =>
        shown ? resolve(shown) : reject(new Error("photo_broken")),
      );
    });
    parentPort.postMessage({ width, height, data }, [data.buffer]);
  } catch (error) {
    parentPort.postMessage({
      error: error.message === "photo_too_many_pixels" ? error.message : "photo_broken",
    });
  }
});
