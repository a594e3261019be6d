import { DomainError, invalid } from "@/server/domain/errors";
import { checkOutboundUrl } from "@/server/outbound/fetch-outside";
import { checkMailUrl } from "@/server/outbound/resolve-mail-url";
import type { AnyAdapter, Target } from "./adapter";
import { pictureHosts } from "./picture-hosts";

const checks: Readonly<Record<Target, (value: string) => unknown>> = {
  web: checkOutboundUrl,
  mail: checkMailUrl,
  hosts: (list) => pictureHosts.parse(list).map((host) => checkOutboundUrl(originOf(host))),
};

const originOf = (host: string) => (host.includes("://") ? host : `https://${host.replace(/^\*\./, "")}`);

/**
 * Checks every address of a channel's settings that the product would connect to, without a network request.
 * @throws INVALID url_not_https, url_private with the field
 */
export function checkTargets(
  { fields }: Pick<AnyAdapter, "fields">,
  values: Readonly<Record<string, string>>,
): void {
  for (const { name, target } of fields) {
    const value = values[name];
    if (!target || !value) continue;
    try {
      checks[target](value);
    } catch (error) {
      if (error instanceof DomainError) throw invalid(error.message, { field: name });
      throw error;
    }
  }
}
