/** A report of a place and category that was said to be done so many days ago or less is a relapse of that one. */
export const relapseDays = 90;
/** How near is the same place: half the side of a square around the new report. */
export const relapseMetres = 50;
