/** Code to be read or copied; long lines scroll inside, by keyboard too. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    <figure className="grid min-w-0 gap-1.5">
      <figcaption className="font-semibold">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard must be able to stand here
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-card border border-line bg-surface p-4 text-sm leading-relaxed"
      >
        <code>{text}</code>
      </pre>
    </figure>
  );
}
