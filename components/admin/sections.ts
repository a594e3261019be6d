/** The pages of the administration, in the order in which they are shown. */
export const sections = [
  { href: "/admin", key: "overview" },
  { href: "/admin/orang", key: "people" },
  { href: "/admin/aturan", key: "routing" },
  { href: "/admin/saran", key: "suggestions" },
  { href: "/admin/batas-waktu", key: "sla" },
  { href: "/admin/libur", key: "holidays" },
  { href: "/admin/unit", key: "units" },
  { href: "/admin/kategori", key: "categories" },
  { href: "/admin/kanal", key: "channels" },
  { href: "/admin/templat", key: "templates" },
  { href: "/admin/kunci", key: "keys" },
  { href: "/admin/pengiriman", key: "deliveries" },
  { href: "/admin/riwayat", key: "history" },
] as const;
