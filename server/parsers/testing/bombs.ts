import { crc32, deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { exifBomb } from "../photo/testing/exif-bomb";

type Bomb = { name: string; bytes: Buffer };

/** Photos of a few kilobytes that cost a decoder seconds, or gigabytes. */
export async function photoBombs(): Promise<Bomb[]> {
  const small = sharp({ create: { width: 300, height: 200, channels: 3, background: "#0b5563" } });
  const [jpeg, png, webp] = await Promise.all([
    small.clone().jpeg().toBuffer(),
    small.clone().png().toBuffer(),
    small.clone().webp().toBuffer(),
  ]);
  return [
    { name: "EXIF that points back in a JPEG", bytes: exifBomb(jpeg, "jpeg") },
    { name: "EXIF that points back in a PNG", bytes: exifBomb(png, "png") },
    { name: "EXIF that points back in a WebP", bytes: exifBomb(webp, "webp") },
    { name: "a PNG of 60,000 × 60,000 pixels", bytes: hugePng(60_000, 60_000) },
    { name: "a PNG of 59 megapixels", bytes: hugePng(7_680, 7_680) },
    { name: "a JPEG of many scans", bytes: manyScans(await progressive()) },
    { name: "half a JPEG", bytes: jpeg.subarray(0, Math.floor(jpeg.length / 2)) },
    {
      name: "a HEIC of nothing",
      bytes: Buffer.concat([
        Buffer.from("\0\0\0\x18ftypheic\0\0\0\0heicmif1", "latin1"),
        Buffer.alloc(2_000),
      ]),
    },
  ];
}

const progressive = () =>
  sharp({ create: { width: 4_800, height: 4_800, channels: 3, background: "#777777" } })
    .jpeg({ progressive: true, quality: 20 })
    .toBuffer();

/** Repeats the last scan of a progressive JPEG 300 times: each passes over all pixels again. */
function manyScans(jpeg: Buffer): Buffer {
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 300 }, () => scan), jpeg.subarray(-2)]);
}

/** A white PNG of any size: its rows are compressed to nothing. */
function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc(Math.min(height, 8_000) * (1 + Math.ceil(width / 8))));
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const head = (type: string, from = "bom@contoh.org") =>
  `From: ${from}\r\nSubject: Re: laporan\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n`;

/** E-mails that cost a parser far more than their length. */
export function letterBombs(): [name: string, body: Buffer][] {
  const plain = head("text/plain; charset=utf-8");
  const blanks = Buffer.from(`--${" ".repeat(9_000)}pesan asli${" ".repeat(9_000)}x`).toString("base64");
  const nested = Array.from(
    { length: 5_000 },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`,
  );
  const letters: [string, string | Buffer][] = [
    ["25 kB of blanks", `${plain}Content-Transfer-Encoding: base64\r\n\r\n${blanks}\r\n`],
    ["5,000 nested parts", `${head('multipart/mixed; boundary="b0"')}\r\n${nested.join("")}`],
    ["100,000 headers", `${"X-Isi: a\r\n".repeat(100_000)}${plain}\r\nLampu mati\r\n`],
    ["8 MB of base64", `${plain}Content-Transfer-Encoding: base64\r\n\r\n${"QUFB".repeat(2_000_000)}\r\n`],
    [
      "3 MB of encoded words",
      `${plain.replace("Re: laporan", "=?utf-8?B?QUFB?= ".repeat(180_000))}\r\nx\r\n`,
    ],
    ["HTML 200,000 deep", `${head("text/html")}\r\n${"<div>".repeat(200_000)}x`],
    ["a table of 100,000 cells", `${head("text/html")}\r\n<table>${"<tr><td>x".repeat(100_000)}`],
    [
      "quoted-printable without end",
      `${plain}Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=\r\n".repeat(1_000_000)}`,
    ],
    ["500,000 addresses", `${plain.replace("bom@contoh.org", "a@b.id, ".repeat(500_000))}\r\nx\r\n`],
    [
      "zipped zeros",
      Buffer.concat([Buffer.from(`${head("application/gzip")}\r\n`), gzipSync(Buffer.alloc(50_000_000))]),
    ],
  ];
  return letters.map(([name, body]) => [name, Buffer.from(body)]);
}

const pdf = (objects: readonly (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...objects.map((one, at) =>
      Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(one), Buffer.from("\nendobj\n")]),
    ),
    Buffer.from("trailer\n<< /Root 1 0 R /Size 9 >>\n%%EOF\n"),
  ]);

/** PDF files that unpack to far more than they are, or never end. */
export function documentBombs(): [name: string, bytes: Buffer][] {
  const zeros = deflateSync(Buffer.alloc(400_000_000));
  const stream = (head: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(`<< ${head} /Length ${body.length} >>\nstream\n`),
      body,
      Buffer.from("\nendstream"),
    ]);
  const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
  return [
    [
      "an object stream of 400 MB",
      pdf([
        catalog,
        "<< /Type /Pages /Kids [] /Count 0 >>",
        stream("/Type /ObjStm /N 9 /First 9 /Filter /FlateDecode", zeros),
      ]),
    ],
    [
      "pages that contain themselves",
      pdf([catalog, "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"]),
    ],
    ["arrays 200,000 deep", pdf([catalog, `${"[".repeat(200_000)}${"]".repeat(200_000)}`])],
  ];
}
