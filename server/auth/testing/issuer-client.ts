/** The product, as the issuer of the tests knows it. */
export const issuerClient = { id: "cepat-respon", secret: "secret of the client in tests" };
