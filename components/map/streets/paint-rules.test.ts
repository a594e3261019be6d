import { expect, it } from "vitest";
import { roadOf } from "./paint-rules";

it.each([
  [{ kind: "highway", kind_detail: "motorway" }, "toll"],
  [{ kind: "major_road", kind_detail: "primary" }, "arterial"],
  [{ kind: "major_road", kind_detail: "trunk" }, "arterial"],
  [{ kind: "major_road", kind_detail: "tertiary" }, "collector"],
  [{ kind: "medium_road" }, "collector"],
  [{ kind: "minor_road", kind_detail: "residential" }, "street"],
  [{ kind: "minor_road", kind_detail: "service" }, "lane"],
  [{ kind: "minor_road" }, "street"],
  [{ kind: "path", kind_detail: "footway" }, null],
  [{ kind: "rail" }, null],
  [{}, null],
])("the Protomaps feature %o is drawn as %s", (props, road) => {
  expect(roadOf({ props })).toBe(road);
});
