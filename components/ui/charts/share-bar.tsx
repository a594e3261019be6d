type ShareBarProps = { /** 0 to 1 of the width. */ share: number; className: string; fill?: string };

/** A bar from zero. SVG attributes: the content policy allows no style attributes. */
export function ShareBar({ share, className, fill = "fill-teluk" }: ShareBarProps) {
  return (
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" className={className} aria-hidden>
      <rect width={Math.round(share * 1000) / 10} height="1" className={fill} />
    </svg>
  );
}
