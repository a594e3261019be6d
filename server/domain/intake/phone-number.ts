import { invalid } from "../errors";

/** A number as gateways write it, in E.164; one without a country is Indonesian. @throws INVALID sender_unreadable */
export function phoneNumber(given: string): string {
  const digits = given.replace(/[^0-9+]/g, "").replace(/(?!^)\+/g, "");
  const international = digits.startsWith("+")
    ? digits.slice(1)
    : digits.replace(/^00/, "").replace(/^0/, "62");
  if (!/^[1-9]\d{3,14}$/.test(international)) throw invalid("sender_unreadable");
  return `+${international}`;
}
