const form = /^(?:[^<>]|<a href="https?:\/\/[^"<>]*">|<span aria-hidden="true">|<\/(?:a|span)>)*$/;

/** Is it only text, links and hidden signs? Nothing in it can run. */
export const isPlainMarkup = (html: string): boolean => form.test(html);
