"use client";

type TickProps = { label: string; isTicked: boolean; onChange: (isTicked: boolean) => void };

export function Tick({ label, isTicked, onChange }: TickProps) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        className="size-5 accent-teluk"
        checked={isTicked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
