import { api } from "@/components/trpc/server";
import type { Role } from "@/server/domain/staff/role";
import { BottomNav, SiteHeader } from "./site-header";
import { StaffHeader } from "./staff-header";

/** The signed-in officer; null for a visitor. */
type HeaderSession = {
  name: string;
  unitName: string;
  owesSecondFactor: boolean;
  actor: { role: Role };
} | null;

const officerOf = (session: HeaderSession) => (session && !session.owesSecondFactor ? session : null);

/** The header of a page that anybody may open: an officer keeps that of the staff. */
export async function PageHeader({ session }: { session: HeaderSession }) {
  const officer = officerOf(session);
  if (!officer) return <SiteHeader />;
  const { count } = await (await api()).notification.unread();
  return <StaffHeader name={officer.name} role={officer.actor.role} unit={officer.unitName} unread={count} />;
}

/** The navigation of visitors on a phone; an officer has their own above. */
export const PageBottomNav = ({ session }: { session: HeaderSession }) =>
  officerOf(session) ? null : <BottomNav />;
