/** Colours of the streets; labels are ink at 70 % with a halo of the land. */
export type StreetPalette = {
  land: string;
  /** Built-up land, between its streets. */
  town: string;
  building: string;
  water: string;
  waterLabel: string;
  green: string;
  greenLabel: string;
  road: string;
  casing: string;
  toll: string;
  rail: string;
  label: string;
  halo: string;
};

const light: StreetPalette = {
  land: "#f4f1ea",
  town: "#eeeae0",
  building: "#e5dfd2",
  water: "#cfe0e3",
  waterLabel: "#4d7580",
  green: "#dfe8d8",
  greenLabel: "#4d6b4a",
  road: "#ffffff",
  casing: "#d3ccbd",
  toll: "#f9e7b8",
  rail: "#b9b2a4",
  label: "#59625f",
  halo: "#faf8f4",
};

const dark: StreetPalette = {
  land: "#17211f",
  town: "#1a2523",
  building: "#202c29",
  water: "#16323a",
  waterLabel: "#7fa7b1",
  green: "#1c2f24",
  greenLabel: "#8fb08c",
  road: "#33403d",
  casing: "#111917",
  toll: "#4a4430",
  rail: "#56625e",
  label: "#b4bdb9",
  halo: "#141d1b",
};

/** The twin of the page's colour scheme. */
export const currentPalette = (): StreetPalette =>
  getComputedStyle(document.documentElement).colorScheme === "dark" ? dark : light;
