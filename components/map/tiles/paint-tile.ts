import type { Status } from "@/server/domain/complaint/status";
import type { GridCell } from "@/server/domain/map/mercator";
import { tileShareOf } from "@/server/domain/map/pyramid";
import type { MapPoint } from "@/server/domain/map/response";
import { statusColours } from "../status-colours";
import type { DrawnMark, MarkTexts } from "./arrange";

/** Updates a tile's element to its marks: existing ones stay (and keep the focus), new complaints pulse once. */
export function paintTile(
  element: HTMLElement,
  tile: GridCell,
  drawn: readonly DrawnMark[],
  wordsOf: (mark: DrawnMark["mark"], others: number) => MarkTexts,
  isNew: (key: string) => boolean,
): void {
  const known = new Map([...element.children].map((child) => [(child as HTMLElement).dataset.key, child]));
  for (const one of drawn) {
    const { mark } = one;
    const found = known.get(mark.key);
    known.delete(mark.key);
    const button =
      found instanceof HTMLButtonElement ? found : makeButton(element, mark.key, isNew(mark.key));
    const { left, top } = tileShareOf(tile, mark);
    button.style.left = `${(left * 100).toFixed(2)}%`;
    button.style.top = `${(top * 100).toFixed(2)}%`;
    fill(button, one, wordsOf(mark, one.others));
  }
  for (const obsolete of known.values()) obsolete.remove();
}

function makeButton(parent: HTMLElement, key: string, isNew: boolean): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.key = key;
  if (isNew) button.dataset.new = "yes";
  parent.append(button);
  return button;
}

/** Writes only changes: a refetch without changes touches no element. */
function fill(button: HTMLButtonElement, { mark, others, size, isNamed }: DrawnMark, words: MarkTexts): void {
  const status = mark.kind === "point" ? mark.point.status : "";
  const sign = [status, words.label, size, isNamed && words.name].join("|");
  if (button.dataset.sign === sign) return;
  button.dataset.sign = sign;
  button.className = `map-mark map-mark-${mark.kind}`;
  button.setAttribute("aria-label", words.label);
  if (size > 44) button.style.setProperty("--size", `${size}px`);
  if (mark.kind === "cell") shade(button, mark.heat);
  else if (mark.kind === "point") face(button, mark.point, others > 0 ? words.number : "");
  else button.replaceChildren(...countParts(words, isNamed));
}

/** A complaint's status, or the one sign of late ones. */
function face(button: HTMLButtonElement, { status, isOverdue }: MapPoint, others: string): void {
  button.classList.toggle("map-mark-late", isOverdue);
  button.style.setProperty("--status", statusColours[status]);
  const sign = part("map-mark-face", symbol(isOverdue ? "clock" : status));
  button.replaceChildren(sign, ...(others ? [part("map-mark-others", others)] : []));
}

/** Density without number or border; lists of the view hold the same, so the keyboard passes it by. */
function shade(button: HTMLButtonElement, count: number): void {
  button.tabIndex = -1;
  button.style.setProperty("--heat", heatOf(count));
}

/** 1 to 300 complaints on a logarithmic scale. */
const heatOf = (count: number) => `${Math.round(32 + Math.min(Math.log10(count) / 2.5, 1) * 48)}%`;

function countParts({ number, late, name }: MarkTexts, isNamed: boolean): Element[] {
  return [
    part("map-mark-number", number),
    ...(late ? [part("map-mark-count-late", symbol("clock"), late)] : []),
    ...(name && isNamed ? [part("map-mark-name", name)] : []),
  ];
}

function part(className: string, ...content: (string | Element)[]): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.append(...content);
  return element;
}

const svg = "http://www.w3.org/2000/svg";

/** A symbol of `MarkSymbols`, by name. */
function symbol(name: Status | "clock"): SVGElement {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  const use = document.createElementNS(svg, "use");
  use.setAttribute("href", `#mark-${name}`);
  drawing.append(use);
  return drawing;
}
