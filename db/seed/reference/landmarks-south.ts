/** Streets and things that people of Jakarta Selatan find their way by, by kelurahan. */
export const south: Record<string, string> = {
  "Tebet Timur":
    "Jalan Tebet Timur Dalam, Pasar Tebet Timur, Jalan Tebet Timur Raya, Tebet Eco Park, Jalan Tebet Utara, Jalan KH Abdullah Syafei, Jalan Tebet Timur Dalam Raya",
  "Tebet Barat":
    "Stasiun Tebet, Tebet Eco Park, Jalan Tebet Barat, Jalan Tebet Barat Raya, Pasar Tebet Barat, Jalan Tebet Raya, Kantor Kecamatan Tebet, Jalan Tebet Barat Dalam, RSUD Tebet, Jalan Prof Soepomo",
  "Menteng Dalam":
    "Kota Kasablanka, Kokas, Kota Casablanca, Mall Kota Kasablanka, Jalan Casablanca, TPU Menteng Pulo, Jalan Menteng Pulo, Jalan Palbatu, Palbatu, Jalan Pal Batu, Jalan Prof Soepomo, Jalan Rasamala",
  "Kebon Baru":
    "Jalan Kebon Baru, Gudang Peluru, Komplek Gudang Peluru, Jalan Asem Baris, Jalan Asem Baris Raya, Asem Baris",
  "Bukit Duri":
    "Jalan Bukit Duri, Jalan Bukit Duri Tanjakan, Bukit Duri Puteran, Jalan KH Abdullah Syafei, Jalan Kampung Melayu Besar, Jalan Melayu Besar",
  "Manggarai Selatan":
    "Jalan Dr Saharjo, Jalan Saharjo, Bukit Duri Utara, Jalan Menara Air, Jalan Manggarai Selatan",
  Manggarai:
    "Stasiun Manggarai, Terminal Manggarai, Pintu Air Manggarai, Pasaraya Manggarai, Jalan Minangkabau, Pasar Rumput, Jalan Sultan Agung, Jalan Manggarai Utara, Halte Manggarai, Jalan Tambak Manggarai",
  "Setia Budi":
    "Setiabudi One, Jalan Setiabudi Tengah, Jalan Setiabudi Barat, Stasiun MRT Setiabudi, Chase Plaza, Jalan Setiabudi Raya, Wisma Indocement, Landmark Sudirman, Waduk Setiabudi",
  "Karet Semanggi":
    "Plaza Semanggi, Plangi, Atma Jaya, Universitas Atma Jaya, Kampus Atma Jaya, Jalan Karet Sawah, Jembatan Semanggi, RS Jakarta, Jalan Garnisun",
  "Karet Kuningan":
    "Mall Ambassador, ITC Kuningan, Ambassador, Lotte Avenue, Lotte Mall, Mega Kuningan Karet, Jalan Prof Dr Satrio, Jalan Satrio, Ciputra World, Jalan Karet Pedurenan, Jalan Pedurenan Masjid, Kuningan City, Jalan Setiabudi Timur",
  Karet: "Jalan Karet Belakang, Wisma Sudirman, Halte Karet, Jalan Karet Depan, Jalan Karet Gang",
  "Menteng Atas":
    "Jalan Menteng Atas, Jalan Menteng Wadas, Pasar Menteng Pulo, Jalan Dr Sahardjo Menteng Atas, Menteng Wadas Timur",
  "Pasar Manggis":
    "Pasar Rumput, Pasar Manggis, Jalan Guntur Pasar Manggis, Jalan Sultan Agung, Rusun Pasar Rumput, Jalan Menteng Rawa Panjang",
  Guntur:
    "Jalan Guntur, Epicentrum, Jalan Halimun, Jalan HR Rasuna Said, Halte Halimun, Gedung KPK Lama, Jalan Galunggung, Jalan Sultan Agung",
  "Kuningan Timur":
    "Gedung KPK, KPK, Jalan Kuningan Madya, Jalan Patra Kuningan, Mega Kuningan, Oakwood, Jalan Mega Kuningan, Menara Imperium, Jalan HR Rasuna Said, Pasar Festival, RS MMC, GOR Soemantri, Gelanggang Soemantri Brodjonegoro, Stasiun LRT Kuningan, Rasuna Epicentrum, Kedubes Malaysia, Bellagio",
  "Mampang Prapatan":
    "Pasar Mampang, Jalan Mampang Prapatan, Jalan Mampang Prapatan Raya, RSUD Mampang, Halte Mampang, Perempatan Mampang, Jalan Kapten Tendean, Jalan Tendean, Jalan Bangka Raya Mampang",
  Bangka:
    "Jalan Bangka Raya, Jalan Kemang Raya, Jalan Kemang, Jalan Kemang Timur, Kemang Village, Kemang, Jalan Kemang Utara, Jalan Prapanca, Jalan Kemang Selatan, Lippo Mall Kemang",
  "Pela Mampang":
    "Jalan Pela, Jalan Kapten Tendean, Trans TV, Jalan Bangka 9, Jalan Bangka 2, Pasar Jagal, Jalan Tendean",
  "Tegal Parang":
    "Jalan Tegal Parang, Jalan Tegal Parang Utara, Jalan Mampang Prapatan 15, Jalan Tegal Parang Selatan, Kementerian Ketenagakerjaan, Polsek Mampang",
  "Kuningan Barat":
    "Jalan Kuningan Barat, Jalan Gatot Subroto Kuningan, Museum Satria Mandala, Telkom Gatot Subroto, LIPI, Menara Jamsostek, Jalan Kuningan Barat Raya",
  "Pasar Minggu":
    "Stasiun Pasar Minggu, Terminal Pasar Minggu, Robinson Pasar Minggu, Jalan Raya Ragunan, Jalan Raya Pasar Minggu, Pasar Minggu Baru, Kantor Pos Pasar Minggu, Jalan AUP",
  "Jati Padang":
    "RSUD Pasar Minggu, Jalan Jati Padang Raya, Jalan Jatipadang, Jalan TB Simatupang, Jalan Warung Jati Timur, Pulo Jati Padang, Jalan Raya Jati Padang",
  "Cilandak Timur":
    "Citos, Cilandak Town Square, Jalan Ampera, Jalan Cilandak KKO, Jalan Cilandak Raya, Marinir Cilandak, Jalan TB Simatupang, Jalan Ampera Raya, Pasar Inpres Cilandak",
  Ragunan:
    "Kebun Binatang Ragunan, Taman Margasatwa Ragunan, Bonbin Ragunan, Kementan, Kementerian Pertanian, GOR Ragunan, SMA Ragunan, Jalan Harsono RM, Jalan RM Harsono, Halte Ragunan, Jalan Margasatwa, Jalan Poltangan Ragunan",
  "Pejaten Timur":
    "Jalan Poltangan, Jalan Poltangan Raya, Jalan Raya Tanjung Barat Pasar Minggu, Jalan Pejaten Timur, Stasiun Pasar Minggu Baru, Volvo Pasar Minggu, Jalan Siaga Raya",
  "Pejaten Barat":
    "Pejaten Village, Penvil, Unas, Universitas Nasional, Buncit Raya, Jalan Pejaten Raya, Jalan Pejaten Barat, Jalan Warung Buncit, Jalan Buncit Raya, Jalan Kemang Timur, Jalan Warung Jati Barat, Republika",
  Kebagusan:
    "Jalan Kebagusan Raya, Jalan Kebagusan, Jalan Raya Kebagusan, Jalan Kebagusan Kecil, Kebagusan City, Jalan Kebagusan Besar",
  "Kebayoran Lama Utara":
    "Pasar Kebayoran Lama, Stasiun Kebayoran, Gandaria City, Gancit, Jalan Praja, Jalan Ciputat Raya Kebayoran, Jalan Peninggaran, Jalan Kyai Maja, Pasar Kebayoran, Kantor Kecamatan Kebayoran Lama",
  "Pondok Pinang":
    "Pondok Indah Mall, PIM, Pondok Indah, RS Pondok Indah, Jalan Metro Pondok Indah, Jalan Ciputat Raya, Halte Pondok Pinang, Masjid Raya Pondok Indah, Jalan Haji Muhi, Terminal Pondok Pinang, Kartika Utama, Bungur Pondok Pinang, Jalan Deplu Raya",
  Cipulir:
    "Pasar Cipulir, ITC Cipulir, Jalan Ciledug Raya, Halte Cipulir, Jalan Cipulir, Seskoal, Jalan Cipulir 5, Kostrad Cipulir",
  "Grogol Utara":
    "Permata Hijau, ITC Permata Hijau, Jalan Permata Hijau, Jalan Arteri Permata Hijau, Jalan Kemandoran, Jalan Teuku Nyak Arief, Simprug, Jalan Simprug Golf, Belleza, Jalan Limo, Jalan Sulaiman",
  "Grogol Selatan":
    "Jalan Kebayoran Lama Raya, Pasar Bata Putih, Jalan Palmerah Selatan, Binus Simprug, Jalan Seha, Pasar Kebayoran Lama Seha, Rawa Simprug, Jalan Cidodol, Cidodol, Jalan Kubis",
  "Kebayoran Lama Selatan":
    "Jalan Pondok Pinang Timur, Jalan Bungur Kebayoran Lama, Tanah Kusir, TPU Tanah Kusir, Jalan Bendi, Jalan Ciputat Raya, Jalan Delman Utama, Jalan Bintaro Raya, Jalan Delman, PIM 2",
  "Cilandak Barat":
    "RS Fatmawati, RSUP Fatmawati, Jalan RS Fatmawati, Jalan Fatmawati, Stasiun MRT Fatmawati, Terogong, Jalan Terogong Raya, Cilandak Mall, One Bel Park, D Best Fatmawati, RS Setia Mitra, Jalan Cilandak Tengah, Pasar Mede, Jalan Wijaya Kusuma Cilandak, RS Siloam TB Simatupang",
  "Lebak Bulus":
    "Stasiun MRT Lebak Bulus, Terminal Lebak Bulus, Poins Square, Jalan Lebak Bulus Raya, Carrefour Lebak Bulus, Jalan Karang Tengah, Jalan Karang Tengah Raya, Jalan Adhyaksa, Pasar Jumat, Point Square, RS Mayapada Lebak Bulus, Jalan Pertanian",
  "Pondok Labu":
    "UPN Veteran, Kampus UPN, UPN Pondok Labu, Pasar Pondok Labu, Jalan Pondok Labu Raya, Jalan Margasatwa Raya, Jalan RS Fatmawati Pondok Labu, Jalan Pinang, Brigif Pondok Labu, Jalan Pangkalan Jati, Andara, Jalan Andara, Marinir Pondok Labu",
  "Gandaria Selatan":
    "ITC Fatmawati, Jalan Haji Nawi, Jalan H Nawi, Stasiun MRT Haji Nawi, Jalan Radio Dalam, Pasar Radio Dalam, Jalan BDN, RS Prikasih Gandaria, Jalan Gandaria Selatan, Haji Nawi",
  "Cipete Selatan":
    "Jalan Cipete Raya, Jalan Antasari, Jalan Pangeran Antasari, Stasiun MRT Cipete, MRT Cipete Raya, Jalan Asem Cipete, Jalan Cipete 8, Jalan Dharmawangsa Cipete Selatan, Jalan Kemang Selatan, RS Brawijaya Antasari",
  Melawai:
    "Blok M, Terminal Blok M, Blok M Square, Blok M Plaza, Stasiun MRT Blok M, MRT Blok M, M Bloc, M Bloc Space, Jalan Melawai, Jalan Melawai Raya, Pasaraya Blok M, Jalan Panglima Polim, Taman Literasi, Taman Martha Tiahahu, Jalan Iskandarsyah, Little Tokyo",
  Gunung:
    "Taman Puring, Jalan Barito, Taman Ayodya, Taman Ayodia, RS Pertamina, RSPP, Pasar Mayestik, Mayestik, Jalan Tebah, Jalan Kyai Maja, Jalan Gandaria Gunung, Jalan Pakubuwono, Pasar Barito, Al Azhar Pusat Kebayoran, Jalan Hang Tuah, Jalan Hang Lekir",
  "Kramat Pela":
    "Jalan Gandaria 1, Jalan Gandaria, Taman Puring, Pasar Taman Puring, RS Muhammadiyah Taman Puring, Jalan Kramat Pela, Jalan Radio Dalam Raya, Jalan Gandaria Tengah",
  Selong:
    "Jalan Senopati, Senopati, Jalan Suryo, Masjid Al Azhar, Mabes Polri, Jalan Trunojoyo, CSW, Halte CSW, MRT ASEAN, Kejaksaan Agung, Jalan Patimura, Jalan Pattimura, Kementerian PU, Jalan Raden Patah, Universitas Al Azhar",
  "Rawa Barat":
    "Jalan Wijaya 1, Jalan Suryo, PTIK, Jalan Tirtayasa, Jalan Wolter Monginsidi, Jalan Cikajang, Jalan Gunawarman, Jalan Ciniru, Pasar Santa Rawa Barat, Jalan Rawa Barat",
  Senayan:
    "SCBD, Pacific Place, Plaza Senayan, Senayan City, Sency, Jalan Asia Afrika, Ratu Plaza, Senayan Trade Center, Kemendikbud, Bundaran Senayan, Polda Metro Jaya, Jalan Asia Afrika Senayan, MRT Senayan, Patung Pemuda, Istora, MRT Istora",
  Pulo: "Jalan Prapanca Raya, Kantor Wali Kota Jakarta Selatan, Walikota Jaksel, Kantor Walikota Jakarta Selatan, Jalan Dharmawangsa, Hotel Dharmawangsa, Darmawangsa Square, Jalan Brawijaya, Dharmawangsa Square, Jalan Wijaya 2, Pasar Blok A, Jalan Wijaya",
  Petogogan:
    "Pasar Santa, Jalan Wijaya Timur, Jalan Cisanggiri, Rusun Petogogan, Jalan Pulo Raya, Jalan Nipah, Jalan Prapanca Petogogan, Jalan Wolter Monginsidi",
  "Gandaria Utara":
    "Jalan Radio Dalam, Jalan Haji Nawi Raya, Jalan Fatmawati Blok A, Stasiun MRT Blok A, MRT Blok A, Jalan Dwijaya, Pondok Jaya, Jalan Yado, Jalan Antena",
  "Cipete Utara":
    "Jalan Abdul Majid, Jalan Haji Abdul Majid, Jalan Pelita Cipete, Jalan Kemang Cipete, Jalan Damai Raya, Jalan Antasari, Jalan Brawijaya, Jalan Damai Cipete, Pasar Cipete, Jalan Kemang Selatan 12",
  Pancoran:
    "Patung Pancoran, Tugu Pancoran, Stasiun LRT Pancoran, Jalan Pancoran Barat, Halte Pancoran, Jalan Pancoran Timur, Jalan Pasar Minggu Raya, Wisma Aldiron, Jalan Gatot Subroto, Menara Saidah Pancoran, Bidakara, Jalan Raya Pasar Minggu",
  Kalibata:
    "Kalibata Mall, TMP Kalibata, Taman Makam Pahlawan Kalibata, Jalan Raya Kalibata, Jalan Kalibata Raya, Jalan Pahlawan Kalibata, Jalan Kalibata Utara, Jalan Warung Jati, Jalan Warung Jati Barat, Jalan Raya Pasar Minggu, Jalan Kalibata Timur, Jalan Duren Tiga Selatan, Kementerian Desa Kalibata, Pasar Warung Buncit",
  Rawajati:
    "Kalibata City, Kalcit, Stasiun Duren Kalibata, Apartemen Kalibata City, Rawajati Timur, Jalan Rawajati, Plaza Kalibata, RSUD Pancoran Rawajati, Rumah DPR Kalibata, Jalan Raya Kalibata, Komplek DPR Kalibata, Binawan, Jalan Rawajati Barat",
  "Duren Tiga":
    "Jalan Duren Tiga, Jalan Duren Tiga Raya, Jalan Mampang Prapatan, RS JMC, Jalan Buncit Raya, Duta Transformasi, Halte Duren Tiga, Jalan Duren Tiga Barat, Komplek Polri Duren Tiga",
  Pengadegan:
    "Rusun Pengadegan, Jalan Pengadegan, Jalan Pengadegan Barat, Jalan Pengadegan Timur, Jalan Pengadegan Utara, Jalan Pengadegan Selatan",
  Cikoko:
    "Stasiun Cawang, Stasiun Cikoko, LRT Cikoko, Jalan Cikoko, Jalan MT Haryono Cikoko, Jalan Cikoko Timur, Jalan Cikoko Barat, Menara Saidah, Stasiun LRT Cikoko",
  Jagakarsa:
    "Jalan Jagakarsa Raya, Jalan Moh Kahfi 1, Jalan Kahfi 1, Jalan Jagakarsa, Jalan Jeruk Jagakarsa, Jalan Raya Jagakarsa, Jalan Belimbing Jagakarsa, Jalan Kebagusan 3, RSUD Jagakarsa, Jalan Sirsak",
  "Srengseng Sawah":
    "Setu Babakan, Stasiun Universitas Pancasila, ISTN, Universitas Pancasila, Jalan Srengseng Sawah, Jalan Kahfi 2, Jalan Moh Kahfi 2, Kampus ISTN, Jalan Raya Depok Lenteng, Kampung Betawi Setu Babakan, Jalan Joe Srengseng Sawah, Jalan Setu Babakan",
  Ciganjur:
    "Jalan Warung Sila, Jalan Warung Silah, Jalan Moh Kahfi 1, Jalan Kahfi 1, Jalan Montong, Jalan Ciganjur, Jalan Aseli, Wiladatika Ciganjur, Jalan Sadar Raya, Kediaman Gus Dur, Jalan Timbul",
  "Lenteng Agung":
    "Stasiun Lenteng Agung, IISIP, Jalan Lenteng Agung Raya, Jalan Raya Lenteng Agung, Jalan Lenteng Agung, Jalan Agung Raya, Jalan Joe, Jalan Kebagusan Lenteng Agung, Pasar Lenteng Agung, Flyover Tapal Kuda, Jalan Camat Gabun",
  "Tanjung Barat":
    "Stasiun Tanjung Barat, AEON Tanjung Barat, Mall AEON Tanjung Barat, Jalan Raya Tanjung Barat, Southgate, Jalan Nangka Tanjung Barat, Antam, Gedung Antam, Jalan TB Simatupang, Jalan Poltangan, Jalan Rancho Indah",
  Cipedak:
    "Jalan Kahfi 1 Cipedak, Jalan Brigif, Jalan Brigif Raya, Brigif Ciganjur, Jalan Warung Silah Cipedak, Jalan Moh Kahfi 1, Jalan Tunas Jaya Cipedak, Jalan Cipedak Raya, Jalan Kahfi 1",
  Pesanggrahan:
    "Jalan Pesanggrahan Raya, RSUD Pesanggrahan, Bintaro Permai, Jalan Bintaro Permai, Jalan Deplu Pesanggrahan, Jalan Veteran Bintaro, Jalan Kesehatan Bintaro, RS Suyoto, Jalan RC Veteran, Jalan Mawar Bintaro",
  Bintaro:
    "Jalan Bintaro Utama, Bintaro Sektor 1, Bintaro Plaza, Jalan RC Veteran Raya, Jalan Bintaro Taman, Jalan Mawar Pesanggrahan, Jalan Veteran Raya, RS Dr Suyoto, Jalan Kodam Bintaro, Kodam Bintaro, Bintaro Sektor 2",
  "Petukangan Utara":
    "Budi Luhur, Universitas Budi Luhur, Kampus Budi Luhur, Jalan Petukangan Utara, Jalan Ciledug Raya, Jalan Pesanggrahan Petukangan, Jalan Damai Petukangan, Halte Puri Beta, Jalan Ciledug Raya Petukangan, Jalan M Saidi",
  "Petukangan Selatan":
    "Jalan Petukangan Selatan, Jalan Ciledug Raya, Jalan Cipulir Petukangan, Komplek Kejaksaan Petukangan, Jalan Garuda Petukangan, Jalan Masjid Darul Falah, Jalan Kostrad, Komplek Kostrad Petukangan",
  Ulujami:
    "Jalan Ulujami Raya, Pasar Ulujami, Jalan Ciledug Raya, Swadarma, Jalan Swadarma Raya, Halte Swadarma, Jalan Ulujami, Darunnajah, Pesantren Darunnajah, Jalan Ciputat Molek",
};
