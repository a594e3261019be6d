/** Raise it when the drawing changes: the next start draws the streets again. */
export const demonstrationVersion = "1";
export const demonstrationAttribution = "Peta peragaan · demonstration map";
export const demonstrationZooms = { from: 8, to: 14 };
