import type { IConfiguration, IRegularForbiddenRuleType } from "dependency-cruiser";

declare const config: Required<Pick<IConfiguration, "options">> & {
  forbidden: (IRegularForbiddenRuleType & { name: string })[];
};
export = config;
