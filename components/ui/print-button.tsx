"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";

type PrintButtonProps = Pick<ComponentProps<typeof Button>, "look"> & { label: string };

export function PrintButton({ label, look = "primary" }: PrintButtonProps) {
  return (
    <Button look={look} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
