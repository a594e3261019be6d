/** The public key of the test jurisdiction, printed on the developers' page; it is valid nowhere else. */
export const practiceKey = "crm_uji-coba-milik-semua-orang";
