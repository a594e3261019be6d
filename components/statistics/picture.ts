/**
 * Saves all `data-picture` elements of the page as one PNG at twice its size; the drawing library is loaded on
 * demand.
 */
export async function downloadPicture(name: string): Promise<void> {
  const charts = document.querySelector<HTMLElement>("[data-picture]");
  if (!charts) return;
  const { toPng } = await import("html-to-image");
  // It finds fonts by a base element, which the content policy refuses: the picture has the system's font.
  const address = await toPng(charts, { pixelRatio: 2, backgroundColor: "#ffffff", skipFonts: true });
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.png`;
  link.click();
}
