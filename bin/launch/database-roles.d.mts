export type ProductUrls = { owner: string; server: string; worker: string };

export function embeddedUrls(superuserUrl: string, dataDir: string): ProductUrls;
export function urlOf(url: string, name: string, password: string): string;
