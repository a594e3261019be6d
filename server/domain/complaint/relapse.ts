/** A complaint of a place and category that was resolved at most this many days ago is a relapse. */
export const relapseDays = 90;
/** The same place: half the side of a square around the new complaint. */
export const relapseMetres = 50;
