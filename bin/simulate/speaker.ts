import type { PlannedMessage } from "./plan";

/** The URLs of the simulated provider on loopback, and of the product. */
export type Sides = { productUrl: string; counterpartUrl: string };

/** One channel's protocol from the provider's side. */
export type Speaker = {
  channelCode: string;
  /** The settings that an administrator would enter for this provider. */
  values: (sides: Sides) => Record<string, string>;
  /** Delivers one message; throws when the product did not accept it, and is then retried. */
  deliver: (planned: PlannedMessage, sides: Sides) => Promise<void>;
  /** Replies that arrived outside the common counterpart. */
  countAnswers?: () => number;
  /** Stops what the provider runs besides the common counterpart. */
  close?: () => Promise<void>;
};
