/** code, Indonesian, English, lucide icon */
export const categoryGroups = [
  ["jalan", "Jalan dan trotoar", "Roads and pavements", "construction"],
  ["lalu-lintas", "Lalu lintas dan parkir", "Traffic and parking", "traffic-cone"],
  ["kebersihan", "Sampah dan kebersihan", "Waste and cleanliness", "trash-2"],
  ["air", "Banjir, saluran dan sungai", "Floods, drains and rivers", "waves"],
  ["pohon", "Pohon, taman dan makam", "Trees, parks and cemeteries", "trees"],
  ["ketertiban", "Ketertiban umum", "Public order", "shield-alert"],
  ["bangunan", "Bangunan dan tata ruang", "Buildings and zoning", "building-2"],
  ["utilitas", "Listrik, air dan jaringan", "Power, water and networks", "plug-zap"],
  ["transportasi", "Transportasi umum", "Public transport", "bus-front"],
  ["sosial", "Sosial dan kesehatan", "Social affairs and health", "heart-handshake"],
  ["pendidikan", "Pendidikan, kerja dan usaha", "Education, work and trade", "graduation-cap"],
  ["administrasi", "Administrasi dan aparat", "Administration and officials", "file-text"],
  ["lainnya", "Lainnya", "Other", "circle-help"],
] as const;

export type GroupCode = (typeof categoryGroups)[number][0];
