import { act, fireEvent, render, screen } from "@testing-library/react";
import type { Map as LeafletMap } from "leaflet";
import { MapContainer } from "react-leaflet";
import { IntlProvider } from "use-intl";
import { beforeEach, expect, it, vi } from "vitest";
import messages from "@/messages/id.json";
import { PageGestures } from "./page-gestures";

let map: LeafletMap;
let container: HTMLElement;
const { twoFingers, holdKey } = messages.map;

beforeEach(() => {
  render(
    <IntlProvider locale="id" messages={messages}>
      <MapContainer
        center={[-6.2, 106.8]}
        zoom={12}
        ref={(made) => {
          if (made) map = made;
        }}
      >
        <PageGestures />
      </MapContainer>
    </IntlProvider>,
  );
  container = map.getContainer();
});

const finger = (x: number) => ({ identifier: x, target: container, clientX: x, clientY: 0 });

it("leaves one finger to the page and says how two move the map", () => {
  fireEvent(container, new PointerEvent("pointerdown", { pointerType: "touch" }));
  expect(map.dragging.enabled()).toBe(false);
  fireEvent.touchMove(container, { touches: [finger(1)] });
  expect(screen.getByText(twoFingers).dataset.shown).toBe("true");
  fireEvent.touchMove(container, { touches: [finger(1), finger(2)] });
  expect(screen.queryByText(twoFingers)).toBeNull();
});

it("moves by a mouse as ever", () => {
  fireEvent(container, new PointerEvent("pointerdown", { pointerType: "touch" }));
  fireEvent(container, new PointerEvent("pointerdown", { pointerType: "mouse" }));
  expect(map.dragging.enabled()).toBe(true);
});

it("leaves the wheel to the page unless Ctrl or ⌘ is held, and takes the hint away again", () => {
  vi.useFakeTimers();
  const zoom = vi.fn();
  container.addEventListener("wheel", zoom);
  expect(fireEvent.wheel(container, { deltaY: 100 })).toBe(true);
  expect(screen.getByText(holdKey)).toBeTruthy();
  expect(zoom).not.toHaveBeenCalled();
  act(() => vi.runAllTimers());
  expect(screen.queryByText(holdKey)).toBeNull();
  for (const key of ["ctrlKey", "metaKey"])
    fireEvent(container, Object.defineProperty(new WheelEvent("wheel"), key, { value: true }));
  expect(zoom).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
