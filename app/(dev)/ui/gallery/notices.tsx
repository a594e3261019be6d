import { Announcement, Outcome } from "@/components/ui/announcement";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { QrCode } from "@/components/ui/qr-code";
import { Section } from "@/components/ui/section";
import { EmptyState, NoticeBox, Skeleton } from "@/components/ui/states";
import type { SamplesProps } from "./samples";
import { Shelf, States } from "./shelf";

/** Messages for empty, successful and failed states. */
export function Notices({ texts }: SamplesProps) {
  return (
    <>
      <Shelf title="Notice">
        <States>
          {(["plain", "good", "bad"] as const).map((tone) => (
            <NoticeBox key={tone} tone={tone}>
              {texts.notice}
            </NoticeBox>
          ))}
        </States>
      </Shelf>
      <Shelf title="Announcement">
        <Announcement />
      </Shelf>
      <Shelf title="Outcome">
        <Outcome text={texts.notice} />
      </Shelf>
      <Shelf title="EmptyState">
        <States>
          <EmptyState title={texts.emptyTitle} />
          <EmptyState title={texts.emptyTitle} text={texts.emptyText}>
            <Button>{texts.send}</Button>
          </EmptyState>
        </States>
      </Shelf>
      <Shelf title="Section">
        <Section id="plain" title={texts.area}>
          <p>{texts.notice}</p>
        </Section>
        <Section isRuled id="ruled" title={texts.area} note={texts.definition}>
          <p>{texts.notice}</p>
        </Section>
      </Shelf>
      <Shelf title="Disclosure">
        <States>
          <Disclosure label={texts.area}>
            <p className="pb-4">{texts.notice}</p>
          </Disclosure>
          <Disclosure open label={texts.area}>
            <p className="pb-4">{texts.notice}</p>
          </Disclosure>
        </States>
      </Shelf>
      <Shelf title="Skeleton">
        <Skeleton className="h-24 w-full" />
      </Shelf>
      <Shelf title="QrCode">
        <QrCode text="https://crm.contoh.id/lacak/JK2611240001" label={texts.code} />
      </Shelf>
    </>
  );
}
