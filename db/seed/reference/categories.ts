import type { Weight } from "@/server/domain/complaint/category";
import type { GroupCode } from "./category-groups";

/** Indonesian, English, receiving unit ("" is the kelurahan itself), weight, words people use, flags. */
type Line = [string, string, string, Weight, string, ("sensitive" | "confidential")?];

const bm = "dinas-bina-marga";
const hub = "dinas-perhubungan";
const hutan = "dinas-pertamanan-hutan-kota";
const pp = "satpol-pp";
const air = "dinas-sumber-daya-air";
const lh = "dinas-lingkungan-hidup";
const ckt = "dinas-cipta-karya-tata-ruang-pertanahan";
const bumd = "badan-pembinaan-bumd";
const sos = "dinas-sosial";
const kes = "dinas-kesehatan";
const didik = "dinas-pendidikan";
const biro = "biro-pemerintahan";

export const categories: Record<GroupCode, readonly Line[]> = {
  jalan: [
    ["Jalan", "Road damage", "upt-peralatan-perbekalan", "medium", "jalan rusak,jalan berlubang,lubang,aspal,ambles"],
    ["Trotoar", "Pavement", bm, "medium", "trotoar rusak,pedestrian,pejalan kaki,guiding block"],
    ["Tutup Saluran", "Drain cover", bm, "light", "tutup got,grill,manhole,besi hilang"],
    ["JPO dan/atau Halte", "Footbridge or shelter", bm, "medium", "jembatan penyeberangan,halte,tangga"],
    ["Penerangan Jalan Umum", "Street lighting", bm, "light", "lampu jalan mati,pju,gelap,lampu padam"],
    ["Jembatan", "Bridge", bm, "heavy", "jembatan rusak,jembatan retak"],
    ["Kabel Semrawut", "Tangled cables", bm, "medium", "kabel menjuntai,kabel putus,tiang miring"],
    ["Galian", "Excavation", bm, "medium", "galian kabel,bekas galian,proyek"],
    ["Marka dan Kanstin", "Markings and kerbs", bm, "light", "marka,kanstin,pembatas jalan"],
    ["Underpass dan Flyover", "Underpass and flyover", bm, "heavy", "flyover,underpass,jalan layang"],
  ],
  "lalu-lintas": [
    ["Parkir Liar", "Illegal parking", "up-perparkiran", "light", "parkir sembarangan,parkir di trotoar,jukir"],
    ["Arus Lalu Lintas", "Traffic flow", hub, "light", "macet,lawan arah,putar balik"],
    ["Terminal Bayangan", "Unofficial terminal", "up-terminal", "medium", "ngetem,bus liar,terminal liar"],
    ["Lampu Lalu Lintas", "Traffic lights", "up-spll", "light", "lampu merah mati,traffic light"],
    ["Rambu Lalu Lintas", "Traffic signs", hub, "light", "rambu hilang,rambu rusak,cermin tikungan"],
    ["Juru Parkir Liar", "Unofficial parking attendant", "up-perparkiran", "light", "tukang parkir,pungut parkir"],
    ["Jalur Sepeda", "Cycle lane", hub, "light", "sepeda,jalur sepeda terhalang"],
    ["Polisi Tidur", "Speed bump", hub, "light", "speed bump,gundukan"],
    ["Pelayanan Perhubungan", "Transport services", hub, "medium", "uji kir,derek,petugas dishub"],
    ["Balap Liar", "Street racing", pp, "light", "balapan,knalpot bising"],
  ],
  kebersihan: [
    ["Sampah", "Rubbish", "", "light", "sampah menumpuk,buang sampah,tps,bau sampah"],
    ["Got Kotor", "Dirty gutter", "", "light", "got mampet,selokan kotor"],
    ["Rumput dan Ilalang", "Grass and weeds", "", "light", "rumput tinggi,ilalang,semak"],
    ["Coretan", "Graffiti", "", "light", "vandalisme,corat coret,grafiti"],
    ["Pengangkutan Sampah", "Rubbish collection", lh, "light", "truk sampah,jadwal angkut"],
    ["Sampah Sungai", "River rubbish", lh, "medium", "sampah kali,eceng gondok"],
    ["Pembakaran Sampah", "Burning of rubbish", lh, "light", "bakar sampah,asap"],
    ["Pencemaran Lingkungan", "Pollution", lh, "medium", "limbah,bau,polusi,cerobong"],
    ["Toilet Umum", "Public toilet", lh, "light", "wc umum,toilet kotor"],
    ["PPSU", "Orange-uniform crew", "", "light", "pasukan oranye,petugas kebersihan"],
    ["Puing", "Rubble", lh, "light", "puing bangunan,brangkal"],
  ],
  air: [
    ["Banjir", "Flood", air, "medium", "genangan,tergenang,air naik"],
    ["Saluran Air, Kali/Sungai", "Drain, canal or river", air, "heavy", "saluran mampet,kali dangkal,normalisasi"],
    ["Pompa Air", "Water pump", air, "medium", "pompa rusak,rumah pompa"],
    ["Turap", "Embankment wall", air, "heavy", "turap longsor,tanggul jebol"],
    ["Waduk dan Situ", "Reservoir and lake", air, "heavy", "waduk,setu,danau"],
    ["Sumur Resapan", "Infiltration well", air, "medium", "drainase vertikal,resapan"],
    ["Rob", "Tidal flood", air, "heavy", "banjir rob,air laut"],
    ["Limbah Domestik", "Domestic waste water", air, "medium", "septic tank,air limbah,tinja"],
  ],
  pohon: [
    ["Pohon", "Tree", hutan, "light", "pohon tumbang,pohon rawan,pangkas,dahan"],
    ["Taman", "Park", hutan, "medium", "taman rusak,bangku taman,rth"],
    ["Pemakaman", "Cemetery", hutan, "light", "makam,tpu,kuburan"],
    ["RPTRA", "Child-friendly park", "", "medium", "rptra,mainan anak rusak"],
    ["Hutan Kota", "Urban forest", hutan, "medium", "hutan kota"],
    ["Penghijauan", "Planting", hutan, "light", "tanam pohon,bibit"],
    ["Air Mancur", "Fountain", hutan, "light", "air mancur"],
    ["Jalur Hijau", "Green strip", hutan, "light", "jalur hijau,median jalan"],
  ],
  ketertiban: [
    ["Gangguan Ketenteraman dan Ketertiban", "Disturbance of the peace", pp, "light", "berisik,kebisingan,keributan,tawuran"],
    ["PKL Liar", "Unlicensed street vendors", pp, "light", "pedagang kaki lima,lapak,gerobak"],
    ["Reklame/Spanduk", "Billboards and banners", pp, "light", "spanduk liar,baliho,poster"],
    ["Pelanggaran Perda/Pergub", "Breach of city rules", pp, "light", "melanggar perda,pelanggaran"],
    ["Iklan Rokok", "Cigarette advertising", pp, "light", "iklan rokok,reklame rokok"],
    ["Kawasan Dilarang Merokok", "No-smoking area", pp, "light", "merokok,asap rokok"],
    ["Tempat Hiburan", "Nightlife venue", "dinas-pariwisata-ekonomi-kreatif", "medium", "karaoke,klub malam,diskotek"],
    ["Minimarket", "Convenience store", pp, "light", "minimarket,swalayan"],
    ["Bangunan Liar", "Shanty", pp, "medium", "bangli,gubuk,bedeng"],
    ["Pengamen dan Parkir Paksa", "Forced tips", pp, "light", "pengamen,pak ogah"],
    ["Minuman Keras", "Illegal alcohol", pp, "light", "miras,minuman keras"],
    ["Satwa Liar", "Wild animals", "dinas-ketahanan-pangan-kelautan-pertanian", "light", "ular,monyet,biawak,anjing liar"],
    ["Hewan Peliharaan dan Ternak", "Pets and livestock", "dinas-ketahanan-pangan-kelautan-pertanian", "light", "kucing,anjing,rabies,ternak"],
    ["Kebakaran dan Penyelamatan", "Fire and rescue", "dinas-gulkarmat", "light", "sarang tawon,kebakaran,hidran"],
    ["Orang Hilang", "Missing person", sos, "light", "orang hilang", "sensitive"],
    ["Narkoba", "Narcotics", "badan-kesbangpol", "medium", "narkoba,tramadol", "sensitive"],
  ],
  bangunan: [
    ["Tata Ruang dan Bangunan", "Zoning and buildings", ckt, "heavy", "imb,pbg,bangunan tanpa izin"],
    ["Rumah Susun", "Public housing", "dinas-perumahan", "medium", "rusun,rusunawa", "sensitive"],
    ["Fasilitas Sosial/Fasilitas Umum", "Public facilities", ckt, "heavy", "fasos,fasum,balai warga"],
    ["Aset Daerah", "City assets", "badan-pengelolaan-aset-daerah", "heavy", "lahan pemda,aset"],
    ["Bangunan Berbahaya", "Dangerous building", ckt, "heavy", "bangunan roboh,retak"],
    ["Pertanahan", "Land", ckt, "heavy", "sertifikat,tanah,sengketa"],
    ["Gedung Pemerintah", "Government building", ckt, "heavy", "kantor rusak,gedung pemda"],
    ["Cagar Budaya", "Heritage", "dinas-kebudayaan", "heavy", "cagar budaya,museum"],
    ["Rumah Tidak Layak Huni", "Unfit housing", "dinas-perumahan", "heavy", "bedah rumah,rtlh", "sensitive"],
  ],
  utilitas: [
    ["Jaringan Listrik", "Power network", biro, "medium", "listrik padam,tiang pln,kabel listrik"],
    ["Jaringan Air Bersih", "Water supply", "pam-jaya", "medium", "air pam mati,air keruh,pipa bocor"],
    ["Jaringan Komunikasi", "Telecom network", "dinas-kominfotik", "medium", "kabel internet,tiang telepon"],
    ["Jak Wifi", "Public wifi", "dinas-kominfotik", "light", "jakwifi,wifi gratis"],
    ["Jaringan Gas", "Gas network", biro, "medium", "gas bocor,pipa gas"],
    ["CCTV", "CCTV", "dinas-kominfotik", "light", "kamera,cctv"],
    ["Aplikasi JAKI", "The city's app", "dinas-kominfotik", "light", "jaki,aplikasi eror"],
    ["Menara Telekomunikasi", "Telecom tower", ckt, "medium", "bts,menara"],
  ],
  transportasi: [
    ["Transportasi Publik", "Public transport", "transjakarta", "light", "transjakarta,busway,mikrotrans,jaklingko"],
    ["Halte Transjakarta", "Transjakarta station", "transjakarta", "medium", "halte busway,eskalator,lift halte"],
    ["Pasar", "Market", "pasar-jaya", "medium", "pasar kotor,kios,pasar jaya"],
    ["Kereta dan Stasiun", "Trains and stations", biro, "medium", "krl,stasiun,perlintasan"],
    ["MRT dan LRT", "MRT and LRT", bumd, "light", "mrt,lrt"],
    ["Angkutan Umum", "Minibuses", hub, "light", "angkot,bajaj,metromini"],
    ["Ojek dan Taksi", "Motorcycle taxis and taxis", hub, "light", "ojol,taksi,mangkal"],
    ["Pelabuhan dan Dermaga", "Ports and piers", hub, "medium", "dermaga,kapal,kepulauan seribu"],
    ["Perdagangan", "Trade", bumd, "medium", "harga,pedagang pasar"],
  ],
  sosial: [
    ["PMKS", "People in need on the street", sos, "light", "pengemis,gelandangan,anak jalanan,odgj", "sensitive"],
    ["Bantuan Sosial", "Social assistance", sos, "medium", "bansos,pkh,sembako", "sensitive"],
    ["BPJS", "Health insurance", kes, "medium", "bpjs,jkn", "sensitive"],
    ["Puskesmas", "Community health centre", kes, "medium", "puskesmas,antre", "sensitive"],
    ["RSUD", "City hospital", kes, "medium", "rumah sakit,igd", "sensitive"],
    ["DBD", "Dengue", kes, "light", "demam berdarah,fogging,jentik,nyamuk"],
    ["Ambulans", "Ambulance", kes, "light", "ambulans", "sensitive"],
    ["Kartu Lansia dan Disabilitas", "Elderly and disability cards", sos, "medium", "klj,kpdj,disabilitas", "sensitive"],
    ["Kekerasan Perempuan dan Anak", "Violence against women and children", "dinas-ppapp", "light", "kdrt,pelecehan,kekerasan anak", "sensitive"],
    ["Posyandu", "Integrated health post", kes, "light", "posyandu,stunting,imunisasi"],
    ["Penyakit Menular", "Infectious disease", kes, "light", "tbc,covid,wabah", "sensitive"],
    ["Panti Sosial", "Care home", sos, "medium", "panti", "sensitive"],
  ],
  pendidikan: [
    ["KJP", "Education card", didik, "medium", "kjp plus,kartu jakarta pintar", "sensitive"],
    ["PPDB", "School admission", didik, "medium", "ppdb,spmb,zonasi"],
    ["Gedung Sekolah", "School building", didik, "heavy", "sekolah rusak,kelas"],
    ["Guru dan Sekolah", "Teachers and schools", didik, "medium", "guru,kepala sekolah,pungutan sekolah", "sensitive"],
    ["Ketenagakerjaan", "Employment", "dinas-tenaga-kerja", "medium", "phk,upah,umr,loker"],
    ["UMKM dan Koperasi", "Small business and cooperatives", "dinas-ppkukm", "medium", "jakpreneur,umkm,koperasi"],
    ["Perpustakaan", "Library", "dinas-perpustakaan-kearsipan", "light", "perpus"],
    ["Olahraga dan Pemuda", "Sport and youth", "dinas-pemuda-olahraga", "medium", "gor,lapangan,stadion"],
    ["Pariwisata", "Tourism", "dinas-pariwisata-ekonomi-kreatif", "medium", "wisata,monas,ancol,kota tua"],
    ["Pangan", "Food", "dinas-ketahanan-pangan-kelautan-pertanian", "light", "pangan murah,beras"],
    ["KJMU", "University grant", didik, "medium", "kjmu,beasiswa", "sensitive"],
  ],
  administrasi: [
    ["KTP Elektronik", "Identity card", "dinas-dukcapil", "light", "ktp,ektp,rekam ktp", "sensitive"],
    ["Kartu Keluarga", "Family card", "dinas-dukcapil", "light", "kk,pecah kk", "sensitive"],
    ["Akta", "Certificates", "dinas-dukcapil", "light", "akta lahir,akta kematian", "sensitive"],
    ["Perizinan", "Permits", "dinas-pmptsp", "medium", "izin,ptsp,jakevo"],
    ["Pajak Daerah", "City taxes", "badan-pendapatan-daerah", "medium", "pbb,pajak kendaraan,samsat", "sensitive"],
    ["Pelayanan Kelurahan", "Kelurahan services", "", "light", "pelayanan kelurahan,loket,antrean"],
    ["Pelayanan Kecamatan", "Kecamatan services", biro, "light", "pelayanan kecamatan"],
    ["Pungutan Liar", "Illegal levies", "inspektorat", "medium", "pungli,suap,gratifikasi", "confidential"],
    ["Perilaku Aparat", "Conduct of officials", "inspektorat", "medium", "asn,pegawai,oknum petugas", "confidential"],
    ["RT/RW", "Neighbourhood heads", "", "light", "ketua rt,ketua rw,iuran"],
    ["Penduduk Nonpermanen", "Temporary residents", "dinas-dukcapil", "light", "pendatang,kos-kosan"],
  ],
  lainnya: [
    ["Lainnya", "Other", biro, "light", "lain-lain"],
    ["Usulan dan Saran", "Ideas and suggestions", biro, "medium", "usul,saran,ide"],
    ["Apresiasi", "Praise", biro, "light", "terima kasih,apresiasi"],
    ["Kebencanaan", "Disaster", "bpbd", "light", "gempa,longsor,angin kencang,bencana"],
  ],
};
