export * from "./areas";
export * from "./organisation";
export * from "./rules";
export * from "./complaints";
export * from "./intake";
export * from "./projections";
