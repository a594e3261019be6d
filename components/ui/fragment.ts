/** The address with a fragment that was opened last, while nobody has read it. */
let arrived: URL | null = null;

/**
 * Before the page is interactive: a link opened over a page that is still loading changes the fragment alone, and the
 * router then writes the address as it first read it.
 */
export function watchFragment(): void {
  window.addEventListener("hashchange", ({ newURL }) => {
    const opened = new URL(newURL);
    if (opened.hash) arrived = opened;
  });
}

/** The fragment of this page's address, also one that the router wrote over; empty without one. */
export function latestFragment(): string {
  if (window.location.hash) return window.location.hash;
  return arrived?.pathname === window.location.pathname ? arrived.hash : "";
}

/** It was read: the address is left without it. */
export function forgetFragment(): void {
  arrived = null;
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
}
