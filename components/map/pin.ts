import { type DivIcon, divIcon } from "leaflet";

const drop = "M17 43C17 43 32 27 32 16A15 15 0 1 0 2 16C2 27 17 43 17 43Z";

/** The pin of one marker. Elements, no markup: Trusted Types refuse a string. */
export function makePin(): DivIcon {
  const picture = draw("svg", { viewBox: "0 0 34 44", width: "34", height: "44" });
  picture.append(
    draw("path", { d: drop, fill: "#0b5563", stroke: "#fff", "stroke-width": "2" }),
    draw("circle", { cx: "17", cy: "16", r: "6", fill: "#d98e04" }),
  );
  const html = document.createElement("div");
  html.append(picture);
  return divIcon({ className: "", iconSize: [34, 44], iconAnchor: [17, 43], html });
}

function draw(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
