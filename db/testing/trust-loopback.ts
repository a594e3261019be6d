/** As the setting `OUTBOUND_PRIVATE`: the product speaks by http with the tests' servers on this machine. */
export function trustLoopback(): void {
  process.env.OUTBOUND_PRIVATE = "on";
}
