import type { PlannedMessage } from "./plan";

/** Where a channel's other side listens on loopback, and the product. */
export type Sides = { productUrl: string; counterpartUrl: string };

/** One channel's protocol from the other side. */
export type Speaker = {
  channelCode: string;
  /** What an administrator would set, so that the product speaks with this counterpart. */
  values: (sides: Sides) => Record<string, string>;
  /** Hands one thing over; throws when the product did not take it, and is then called again. */
  deliver: (planned: PlannedMessage, sides: Sides) => Promise<void>;
  /** Replies that came to the other side by no common counterpart. */
  countAnswers?: () => number;
  /** Ends what the other side runs besides the common counterpart. */
  close?: () => Promise<void>;
};
