/** The product as registered at the tests' issuer. */
export const issuerClient = { id: "cepat-respon", secret: "secret of the client in tests" };
