/** Everybody's key to the city to practise on, printed on the developers' page; it opens nothing else. */
export const practiceKey = "crm_uji-coba-milik-semua-orang";
