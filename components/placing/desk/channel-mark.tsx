import { AtSign, Building2, Mail, MapPin, MessageSquareText, Share2 } from "lucide-react";
import type { ChannelClass } from "@/server/domain/complaint/category";

const icons = {
  geotag: MapPin,
  social: Share2,
  written: AtSign,
  text: MessageSquareText,
  face_to_face: Building2,
  letter: Mail,
} as const satisfies Record<ChannelClass, unknown>;

/** The channel of a message. */
export function ChannelMark({ name, kind }: { name: string; kind: ChannelClass }) {
  const Icon = icons[kind];
  return (
    <span className="inline-flex items-center gap-1.5 text-soft text-sm">
      <Icon size={15} aria-hidden /> {name}
    </span>
  );
}
