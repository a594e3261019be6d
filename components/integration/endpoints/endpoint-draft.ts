import { parseServiceLines, writeServiceLines } from "@/server/domain/open311/endpoint-input";

export type Endpoint = {
  unitId: number;
  unitName: string;
  baseUrl: string;
  jurisdictionId: string | null;
  hasKey: boolean;
  services: Record<string, string>;
  tellsChanges: boolean;
  isActive: boolean;
};

export type EndpointDraft = {
  baseUrl: string;
  jurisdictionId: string;
  apiKey: string;
  services: string;
  tellsChanges: boolean;
  isActive: boolean;
  reason: string;
};

export const emptyEndpoint: EndpointDraft = {
  baseUrl: "",
  jurisdictionId: "",
  apiKey: "",
  services: "",
  tellsChanges: true,
  isActive: true,
  reason: "",
};

export const endpointDraftOf = ({
  baseUrl,
  jurisdictionId,
  services,
  tellsChanges,
  isActive,
}: Endpoint): EndpointDraft => ({
  ...emptyEndpoint,
  baseUrl,
  jurisdictionId: jurisdictionId ?? "",
  services: writeServiceLines(services),
  tellsChanges,
  isActive,
});

/** Lines that do not parse become no services, which the server refuses. */
export const toInput = (unitId: number, draft: EndpointDraft) => ({
  ...draft,
  unitId,
  services: parseServiceLines(draft.services) ?? {},
});
