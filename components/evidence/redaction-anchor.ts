/** The id of the card that hides parts of photos; as a fragment of the address it opens the card. */
export const photoRedactionAnchor = "samarkan-foto";
