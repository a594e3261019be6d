import { Button, ButtonLink } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { CopyButton } from "@/components/ui/copy-button";
import { PrintButton } from "@/components/ui/print-button";
import type { SamplesProps } from "./samples";
import { Shelf } from "./shelf";

const looks = ["primary", "secondary", "quiet", "danger"] as const;

/** Each variant at rest, disabled, busy and as a link, on the page and on a card. */
export function Buttons({ texts }: SamplesProps) {
  return (
    <Shelf title="Button">
      {["", "rounded-card border border-line bg-surface p-4"].map((ground) => (
        <div key={ground} className={`grid gap-3 ${ground}`}>
          {looks.map((look) => (
            <div key={look} className="flex flex-wrap items-center gap-3">
              <Button look={look}>{texts.send}</Button>
              <Button look={look} disabled>
                {texts.send}
              </Button>
              <Button look={look} busy>
                {texts.send}
              </Button>
              <ButtonLink look={look} href="/">
                {texts.send}
              </ButtonLink>
            </div>
          ))}
        </div>
      ))}
      <div className="flex flex-wrap gap-3">
        <PrintButton label={texts.print} />
        <CopyButton
          value={texts.written}
          about={texts.text}
          words={{ idle: texts.copy, copied: texts.copied, failed: texts.notCopied }}
        />
      </div>
      <div>
        <ConfirmButton label={texts.remove} about={texts.area} onConfirm={() => {}} />
      </div>
    </Shelf>
  );
}
