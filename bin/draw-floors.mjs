// Writes docs/floors.svg: the floors of the repository and what each may import, read from .dependency-cruiser.cjs.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { readFloors, readSharing } from "./architecture/floors.mjs";

const [width, left, gap] = [960, 56, 12];
const [firstLine, lineHeight] = [44, 17];
/** Average width of a character of the small type in pixels. */
const character = 6.4;

const style = `
  .page { fill: #ffffff } .box { fill: #f3f6fb; stroke: #9fb3cd } .name { fill: #10243e; font-weight: 700; font-size: 15px }
  .does { fill: #33475f; font-size: 12.5px } .may { fill: #0b5cad; font-size: 12.5px } .arrow { stroke: #6b7f99; fill: #6b7f99 }
  text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } .box { fill: #161f2c; stroke: #3d5272 } .name { fill: #e8eef7 } .does { fill: #b5c2d4 }
    .may { fill: #7ab7f5 } .arrow { stroke: #8193ab; fill: #8193ab }
  }`;

/** The diagram as SVG text, legible on a light and on a dark page. */
export function drawFloors(rules) {
  const floors = readFloors(rules);
  const rows = [];
  let bottom = gap;
  for (const boxes of floors) {
    const row = drawRow(boxes, bottom);
    rows.push(row.drawing);
    bottom += row.height + gap;
  }
  const notes = sayNotes(readSharing(rules));
  const height = bottom + notes.length * lineHeight + gap;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">The floors of the repository. ${describe(floors)}</title>
<style>${style}
</style>
<rect class="page" width="${width}" height="${height}"/>
${drawArrow(gap, bottom - gap)}
${rows.join("\n")}
${notes.map((note, index) => textAt(left, bottom + 12 + index * lineHeight, "does", note)).join("\n")}
</svg>
`;
}

function drawRow(boxes, y) {
  const boxWidth = (width - left - gap - (boxes.length - 1) * gap) / boxes.length;
  const texts = boxes.map((box) => linesOf(box, Math.floor((boxWidth - 24) / character)));
  const height = firstLine + Math.max(...texts.map((lines) => lines.length)) * lineHeight;
  const drawings = boxes.map((box, index) => {
    const x = left + index * (boxWidth + gap);
    const lines = texts[index].map(([kind, line], at) =>
      textAt(x + 12, y + firstLine + at * lineHeight, kind, line),
    );
    return `<rect class="box" x="${x}" y="${y}" width="${boxWidth}" height="${height}" rx="8"/>
${textAt(x + 12, y + 24, "name", box.name)}
${lines.join("\n")}`;
  });
  return { drawing: drawings.join("\n"), height };
}

function linesOf({ does, imports, alone }, room) {
  const may = `imports ${imports.join(", ") || "nothing below"}`;
  const only = alone.map((name) => `the only one to import ${name}`);
  return [
    ...wrap(does, room).map((line) => ["does", line]),
    ...[may, ...only].flatMap((text) => wrap(text, room).map((line) => ["may", line])),
  ];
}

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const textAt = (x, y, kind, text) => `<text class="${kind}" x="${x}" y="${y}">${escapeXml(text)}</text>`;

function wrap(text, room) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > room && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function drawArrow(top, bottom) {
  const middle = (top + bottom) / 2;
  return `<path class="arrow" d="M28 ${top} V${bottom - 10}" stroke-width="2"/>
<path class="arrow" d="M22 ${bottom - 12} H34 L28 ${bottom} Z"/>
<text class="does" transform="translate(20 ${middle}) rotate(-90)" text-anchor="middle">imports only point down</text>`;
}

const sayNotes = ({ shared, composing }) => [
  `Every area may use ${shared.map((name) => `server/${name}`).join(", ")}. Areas do not import each other;`,
  `the exception: ${composing.map((name) => `server/${name}`).join(", ")} may use every area.`,
];

const describe = (floors) =>
  floors
    .flat()
    .map(({ name, imports }) => escapeXml(`${name} imports ${imports.join(", ") || "nothing below"}.`))
    .join(" ");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { default: config } = await import("../.dependency-cruiser.cjs");
  writeFileSync("docs/floors.svg", drawFloors(config.forbidden));
}
