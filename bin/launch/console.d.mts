export class Refusal extends Error {}
export function isTold(error: Error): boolean;
export function say(text?: string): void;
export function step<T>(name: string, work: () => Promise<T> | T): Promise<T>;
export function launch(main: () => Promise<void>): Promise<void>;
