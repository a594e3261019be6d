export * from "./areas";
export * from "./complaints";
export * from "./intake";
export * from "./organisation";
export * from "./projections";
export * from "./rules";
