import type messages from "@/messages/id.json";

declare module "use-intl" {
  interface AppConfig {
    Messages: typeof messages;
    Locale: "id" | "en";
  }
}
