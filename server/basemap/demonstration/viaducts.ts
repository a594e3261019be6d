import { drawLine, type LayerFeature } from "./map-feature";
import { tollNames } from "./names";
import { type Line, smooth } from "./plane";

type Course = readonly (readonly [number, number])[];

/** Toll roads and railways run above the streets; corners in kilometres from the middle of the city. */
const tolls: readonly Course[] = [
  [
    [-50, -7],
    [-17, 1],
    [-11, 3.4],
    [-6.5, 6.2],
    [-1, 6.8],
    [4, 6.1],
    [8.5, 4.2],
    [13, 4.6],
    [50, -2],
  ],
  [
    [-50, -6],
    [-14, -6.5],
    [-8.4, -7.6],
    [-3, -8.9],
    [3.4, -8.2],
    [8.2, -6],
    [13, -5.6],
    [50, -14],
  ],
  [
    [2, -32],
    [4.2, -17],
    [3.1, -9],
    [4.6, -3.4],
    [6.4, 1.5],
    [5.4, 6],
    [5.8, 8.4],
  ],
  [
    [-15, -30],
    [-12, -15],
    [-9.5, -9],
    [-8.1, -4],
    [-6.6, -1.2],
    [-4.9, 2.2],
    [-6.7, 6.5],
    [-8.5, 9.3],
  ],
];
const railways: readonly Course[] = [
  [
    [-0.2, -32],
    [-1.4, -14],
    [0.9, -7.5],
    [1.8, -2.5],
    [0.2, 2.2],
    [0.9, 5.6],
    [-0.9, 7.6],
  ],
  [
    [-50, 3],
    [-13, 0.4],
    [-6, 1.4],
    [0.2, 2.2],
    [5, 0.4],
    [10.5, -0.6],
    [50, -9],
  ],
];

const lineOf = (course: Course): Line =>
  smooth(
    course.map(([x, y]) => ({ x: x * 1000, y: y * 1000 })),
    5,
  );

export function drawViaducts(): LayerFeature[] {
  return [
    ...tolls.map((course, index) => {
      const name = tollNames[index] ?? "";
      return drawLine("roads", 8, lineOf(course), { kind: "highway", kind_detail: "motorway", name });
    }),
    ...railways.map((course) => drawLine("roads", 10, lineOf(course), { kind: "rail", kind_detail: "rail" })),
  ];
}
