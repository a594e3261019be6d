import { days, hours, minutes } from "../duration";

/** What a limit counts: who calls from where, as whom, and what they call. Of IPv6 an address is its /64 network. */
export const countedThings = ["address", "account", "target"] as const;
export type CountedThing = (typeof countedThings)[number];

/**
 * So many points within `ms`; then none until that time is over, or for `lockMs`. With `solved`, so many more calls in
 * the same time, each for a solved challenge. `perProcess` is counted by each process alone, in memory.
 */
export type Allowance = { points: number; ms: number; lockMs?: number; solved?: number; perProcess?: true };

/** Nobody who signs in waits longer for somebody else's guesses. */
export const longestLockMs = minutes(1);

const guesses = (points: number) => ({ points, ms: minutes(5), lockMs: longestLockMs });

/** Every limit of the product. Those of signing in count wrong passwords, all others count calls. */
export const rateLimits = {
  "sign-in": { address: guesses(30), account: guesses(10) },
  /** The account from an address where its officer has signed in: guesses from elsewhere do not count. */
  "sign-in-known": { account: guesses(10) },
  "lock-notice": { account: { points: 1, ms: hours(6) } },
  "second-factor": { account: { points: 8, ms: minutes(5) } },
  "password-change": { account: { points: 8, ms: minutes(5) } },
  "password-reset": { address: { points: 20, ms: minutes(10) }, target: { points: 10, ms: minutes(10) } },
  /** Thousands of a mobile carrier's people share an address: a crowd pays with a challenge each. */
  submit: { address: { points: 20, ms: minutes(10), solved: 600 } },
  upload: { address: { points: 60, ms: minutes(10), solved: 1_800 } },
  /** Pages without scripts cannot solve anything. Guesses of codes are counted by `wrong-code`. */
  track: { address: { points: 600, ms: minutes(1) } },
  /** What anybody reads: enough for the maps of a mobile carrier's address. A write for each would cost more than it. */
  read: { address: { points: 6_000, ms: minutes(1), perProcess: true } },
  /** Figures of any scope, which cost more. */
  figures: { address: { points: 1_200, ms: minutes(1), perProcess: true } },
  respond: { address: { points: 120, ms: minutes(10) } },
  download: { address: { points: 60, ms: minutes(10) } },
  /** Wrong codes of reporters: who shows the right one is not counted. A complaint's, whether it exists or not. */
  "wrong-code": { address: { points: 60, ms: minutes(10) }, target: { points: 20, ms: minutes(15) } },
  "new-code": { address: { points: 20, ms: minutes(10) } },
  /** Who showed the right code alone is counted, so that nobody else keeps them from a new one. */
  "own-new-code": { target: { points: 5, ms: hours(1) } },
  secret: { address: { points: 30, ms: minutes(10) } },
  "channel-secret": { address: { points: 30, ms: minutes(10) } },
  /** Of a channel's own API, which the whole city may use. */
  "channel-key": { target: { points: 1_200, ms: minutes(1) } },
  survey: { address: { points: 30, ms: hours(1) } },
  open311: { address: { points: 600, ms: minutes(1) } },
  "open311-post": { address: { points: 6_000, ms: minutes(1) } },
} as const satisfies Record<string, Partial<Record<CountedThing, Allowance>>>;

export type LimitName = keyof typeof rateLimits;
/** Who is counted by this limit: all that it counts, and nothing else. */
export type Callers<Name extends LimitName> = { [Thing in keyof (typeof rateLimits)[Name]]: string };

/** Limits that count the address alone. */
export type AddressLimit = {
  [Name in LimitName]: keyof (typeof rateLimits)[Name] extends "address" ? Name : never;
}[LimitName];

/** How long an address is known after its officer signed in there, or set a new password by a link. */
export const knownAddressMs = days(30);
