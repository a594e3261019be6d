import type { Status } from "@/server/domain/complaint/status";
import type { Mark } from "@/server/domain/map/marks";
import type { GridCell } from "@/server/domain/map/mercator";
import { tileShareOf } from "@/server/domain/map/pyramid";
import { statusColours } from "../status-colours";

/** A mark's texts: accessible label, number, late count, name below. */
export type MarkTexts = { label: string; number: string; late: string; name: string };

/**
 * Updates a tile's element to its marks: existing ones stay (and keep the focus), new ones on a tile painted before
 * pulse once.
 */
export function paintTile(
  element: HTMLElement,
  tile: GridCell,
  marks: readonly Mark[],
  wordsOf: (mark: Mark) => MarkTexts,
): void {
  const isLive = element.dataset.painted === "yes";
  element.dataset.painted = "yes";
  const known = new Map([...element.children].map((child) => [(child as HTMLElement).dataset.key, child]));
  for (const mark of marks) {
    const found = known.get(mark.key);
    known.delete(mark.key);
    const button = found instanceof HTMLButtonElement ? found : makeButton(element, mark, isLive);
    const { left, top } = tileShareOf(tile, mark);
    button.style.left = `${(left * 100).toFixed(2)}%`;
    button.style.top = `${(top * 100).toFixed(2)}%`;
    fill(button, mark, wordsOf(mark));
  }
  for (const obsolete of known.values()) obsolete.remove();
}

function makeButton(parent: HTMLElement, mark: Mark, isLive: boolean): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.key = mark.key;
  if (isLive) button.dataset.new = "yes";
  parent.append(button);
  return button;
}

/** Writes only changes: a refetch without changes touches no element. */
function fill(button: HTMLButtonElement, mark: Mark, words: MarkTexts): void {
  const status = mark.kind === "point" ? mark.point.status : "";
  const sign = [status, words.label, words.name].join("|");
  if (button.dataset.sign === sign) return;
  button.dataset.sign = sign;
  button.className = `map-mark map-mark-${mark.kind}${mark.overdue > 0 ? " map-mark-late" : ""}`;
  button.setAttribute("aria-label", words.label);
  button.replaceChildren(
    ...(mark.kind === "point" ? pointParts(mark.point.status, mark) : countParts(words)),
  );
  if (mark.kind === "cell") button.style.setProperty("--heat", heatOf(mark.count));
  if (status) button.style.setProperty("--status", statusColours[status]);
}

/** From white to a third of teal: 1 to 100,000 complaints on a logarithmic scale. */
const heatOf = (count: number) => `${Math.round(Math.min(Math.log10(count) / 5, 1) * 34)}%`;

function pointParts(status: Status, { overdue }: Mark): Element[] {
  return overdue > 0 ? [symbol(status), part("map-mark-clock", symbol("clock"))] : [symbol(status)];
}

function countParts({ number, late, name }: MarkTexts): Element[] {
  return [
    part("map-mark-number", number),
    ...(late ? [part("map-mark-count-late", symbol("clock"), late)] : []),
    ...(name ? [part("map-mark-name", name)] : []),
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
