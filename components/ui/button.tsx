import clsx from "clsx";
import Link, { type LinkProps } from "next/link";
import type { ComponentProps } from "react";

type Look = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-card px-5 text-base font-semibold transition-colors disabled:opacity-50 disabled:cursor-not-allowed cursor-pointer";

const looks: Record<Look, string> = {
  primary: "bg-teluk text-white hover:bg-teluk-deep",
  secondary: "border border-line bg-surface text-ink hover:border-teluk",
  quiet: "text-teluk underline-offset-4 hover:underline",
  danger: "bg-danger text-white hover:brightness-90",
};

type ButtonProps = ComponentProps<"button"> & { look?: Look; busy?: boolean };

export function Button({
  look = "primary",
  busy = false,
  className,
  type = "button",
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy}
      className={clsx(base, looks[look], className)}
    />
  );
}

type ButtonLinkProps<Address> = LinkProps<Address> & { look?: Look };

export function ButtonLink<Address>({ look = "primary", className, ...rest }: ButtonLinkProps<Address>) {
  return <Link {...rest} className={clsx(base, looks[look], className)} />;
}
