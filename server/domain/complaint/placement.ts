/** Codes by which the seed names the units that receive complaints by themselves. */
export const kelurahanUnitCode = (kelurahanCode: string) => `kelurahan-${kelurahanCode}`;
export const inspectorateCode = "inspektorat";

/** Where a message that named no category, or one we do not know, waits for the intake desk. */
export const otherCategoryCode = "lainnya";
