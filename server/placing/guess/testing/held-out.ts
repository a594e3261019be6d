// The half that was not used while the rules and the gazetteer were made: never tuned on. If it must change, write new
// lines; do not change the rules until these pass.
// A line: kelurahan (several with |, - for none) > category (- for none) > text.
export const heldOut = `
Petojo Selatan > parkir-liar > Mobil pengantar pasien RS Tarakan parkir di kedua sisi jalan, ambulans susah lewat
Kebon Kelapa > pkl-liar > tenda martabak pecenongan sampe makan 2 lajur jalan
Duri Pulo > sampah > bak sampah deket roxy square penuh trs, lalat dimana2
Pasar Baru > jalan > Lubang di jl pintu air depan istiqlal, tadi ada ojol jatoh
Gunung Sahari Utara > got-kotor > slokan mampet di rajawali selatan gn sahari utr
Mangga Dua Selatan > parkir-liar > bongkar muat di pangeran jayakarta mangga dua sel bikin macet parah
Kebon Kosong > rumah-susun > air di rusun dakota kemayoran keruh bgt
Serdang > banjir > serdang kemayoran kerendem, rt 3 rw 2 sdh sebetis
Utan Panjang > got-kotor > Got di utan panjang 3 belum pernah dikuras, bau
Bungur > jalan > kel bungur jl bungur besar 17 aspalnya kelupas
Cempaka Putih Barat > polisi-tidur > minta dibikinin polisi tidur di cempaka putih barat 19, motor pada ngebut
Cikini > transportasi-publik > halte TIM cikini atapnya bocor
Gondangdia > penerangan-jalan-umum > lampu taman dekat masjid cut mutia mati semua
Kebon Melati > pkl-liar > lapak pedagang di jl lontar nutup jalan masuk warga
Kebon Kacang > kabel-semrawut > Kabel listrik nempel di tembok rusun kebon kacang, takut kesetrum
Kampung Rawa > kebakaran-dan-penyelamatan > Kp rawa johar baru rawan kebakaran, hydrant mati
Galur > gangguan-ketenteraman-dan-ketertiban > tawuran lagi di galur tadi subuh, kelurahan galur johar baru
Kramat > jalan > jl kramat sentiong bolong gede dpn musola
Paseban > sampah > sampah di salemba bluntas ga diangkat dr kamis
Papanggo > arus-lalu-lintas > kalo ada konser di JIS jalanan lumpuh total, papanggo macet
Sungai Bambu > trotoar > trotoar sungai bambu ancur
Kebon Bawang > pungutan-liar > pungli di samsat kebon bawang jakut
Koja > ambulans > ambulans rsud koja lama datengnya
Lagoa > banjir > Lagoa terusan banjir setinggi paha
Rawa Badak Utara > jalan > rawa badak utr jl anggrek jalannya bergelombang
Tugu Selatan > tutup-saluran > grill got ilang di plumpang semper
Sukapura > jalan > truk trailer bikin jalan ancur di tipar cakung sukapura cilincing
Kalibaru > rob > rob masuk kampung nelayan kalibaru cilincing
Semper Timur > pencemaran-lingkungan > limbah pabrik dibuang ke got di semper tmr
Pademangan Timur > got-kotor > pademangan timur gang 7 gotnya item bau bgt
Kelapa Gading Barat > banjir > banjir depan MOI kelapa gading, mobil mogok
Kelapa Gading Timur > pkl-liar > pedagang kaki lima di sepanjang boulevard klp gading tmr
Pejagalan > taman > RTH kalijodo kotor lampunya pada mati
Pluit > jalan > Jalan muara karang raya blok 8 banyak lobang
Penjaringan > turap > tanggul muara baru rembes pak takut jebol
Kamal > jalan > jl kamal benda rusak parah banyak truk tanah, kel kamal kalideres
Kedaung Kali Angke > banjir > pesing poglar banjir lagi min
Jelambar > sampah > tumpukan sampah deket season city jelambar ilir
Jelambar Baru > kabel-semrawut > kabel udara di jelambar baru jatuh nutup gang
Wijaya Kusuma > kereta-dan-stasiun > perlintasan liar dekat stasiun pesing bahaya
Tomang > lampu-lalu-lintas > Lampu merah perempatan tomang raya kedip kuning doang
Tanjung Duren Utara > penerangan-jalan-umum > tanjung duren utara 3 gelap, pju mati 6 titik
Tanjung Duren Selatan > pengamen-dan-parkir-paksa > pak ogah depan central park minta duit maksa
Grogol > jpo-dan-atau-halte > tangga JPO trisakti grogol karatan
Krukut > narkoba > pengedar di krukut tamansari makin berani
Tangki > parkir-liar > parkir motor di mangga besar 8 sampai tengah jalan
Mangga Besar > tempat-hiburan > panti pijat plus di mangga besar kel mangga besar buka terus
Pekojan > saluran-air-kali-sungai > kali bandengan selatan penuh sampah, pekojan
Krendang > kebakaran-dan-penyelamatan > mohon pos damkar di krendang tambora, rawan kebakaran
Jembatan Besi > got-kotor > got jembatan besi mampet udah 2 minggu
Kali Anyar > rumah-tidak-layak-huni > Rumah nenek saya di kali anyar 5 hampir roboh
Duri Selatan > kereta-dan-stasiun > Penumpang KRL nyebrang rel di stasiun duri karna jembatan tutup
Tanah Sereal > sampah > tlg sampah di tanah sereal 7 tambora diangkut
Sukabumi Utara > jalan > sukabumi utara kebon jeruk jalan dekat pasar pos pengumben berlubang
Kelapa Dua > jaringan-air-bersih > kel. kelapa dua kebon jeruk air pam kecil
Kedoya Utara > pencemaran-lingkungan > asap pembakaran plastik di pesing koneng
Kembangan Utara > banjir > basmol banjir lagi, kapan pompanya nyala
Srengseng > tata-ruang-dan-bangunan > bangunan ruko di hutan kota srengseng seberangnya gak ada PBG
Kota Bambu Selatan > pohon > Pohon miring di kota bambu sel. deket RS
Kota Bambu Utara > bantuan-sosial > bansos kota bambu utara kok ga merata
Cengkareng Timur > arus-lalu-lintas > angkot muter2 di bambu larangan cengkareng, semrawut
Kebon Baru > penerangan-jalan-umum > asem baris kebon baru tebet lampu jalannya mati
Manggarai Selatan > sampah > sampah di kel manggarai selatan deket rel
Karet Semanggi > trotoar > trotoar dpn atma jaya semanggi penuh motor
Karet > jalan > kelurahan karet setiabudi, jalan depan kantor lurah amblas
Menteng Atas > kabel-semrawut > menteng atas kabelnya udah kaya mie
Pasar Manggis > rumah-susun > rusun pasar rumput lift rusak
Pela Mampang > banjir > bangka 9 banjir abis ujan deres td
Tegal Parang > juru-parkir-liar > tukang parkir liar di tegal parang depan minimarket
Kuningan Barat > jalan > jalan di kuningan barat mampang berlubang
Cilandak Timur > pohon > pohon angsana di ampera raya nyangkut kabel
Pejaten Barat > arus-lalu-lintas > puter balik depan pejaten village bikin macet
Kebayoran Lama Selatan > pemakaman > Tanah kusir makamnya kebanjiran
Grogol Utara > jalan > jl kemandoran permata hijau lubang di mana mana
Grogol Selatan > got-kotor > cidodol got meluap
Gandaria Selatan > mrt-dan-lrt > lift MRT haji nawi ga nyala
Cipete Selatan > trotoar > Pedestrian jalan cipete raya dibongkar ga diberesin
Kramat Pela > parkir-liar > mobil showroom parkir di radio dalam raya gandaria
Rawa Barat > galian > Galian PAM di wolter monginsidi blm diaspal lagi
Senayan > trotoar > scooter sewaan berserakan di depan plaza senayan
Pulo > parkir-liar > parkir liar sekitar dharmawangsa square tiap malming
Petogogan > banjir > petogogan banjir lagi pak gub
Gandaria Utara > sampah > Sampah di jl dwijaya gandaria utr gak diambil
Cipete Utara > gangguan-ketenteraman-dan-ketertiban > karaoke cafe di haji abdul majid cipete berisik
Pancoran > mrt-dan-lrt > eskalator LRT pancoran mati
Duren Tiga > jalan > Aspal ngelupas di duren tiga raya
Pengadegan > banjir > rusun pengadegan pompa banjirnya ga jalan
Cikoko > pkl-liar > pedagang dekat stasiun cawang nutup trotoar
Jagakarsa > jalan > lobang jl kahfi 1 jagakarsa dkt pom bensin
Ciganjur > penerangan-jalan-umum > warung sila ciganjur gelap gulita, rawan begal
Tanjung Barat > kereta-dan-stasiun > flyover stasiun tanjung barat banjir di kolongnya
Cipedak > jalan > jln brigif cipedak rusak truk
Bintaro > banjir > bintaro permai iii banjir sedada kec pesanggrahan, kel bintaro
Petukangan Selatan > sampah > TPS liar di petukangan selatan
Ulujami > pasar > pasar ulujami becek
Pisangan Baru > kjp > KJP anak saya di pisangan baru matraman ga cair
Utan Kayu Utara > jalan > jln utan kayu raya berlubang dpn halte
Utan Kayu Selatan > sampah > kel utan kayu sel gang kelapa sawit sampah numpuk
Kebon Manggis > lampu-lalu-lintas > lampu merah berlan matraman mati
Pisangan Timur > pkl-liar > PKL pasar enjo tumpah ke jalan
Cipinang > pasar > pasar induk beras cipinang jalannya ancur
Jatinegara Kaum > waduk-dan-situ > Kali sunter di jatinegara kaum dangkal
Kayu Putih > pohon > pulomas pohon tumbang depan pacuan kuda
Bali Mester > parkir-liar > parkir 3 lapis depan pasar mester
Cipinang Cempedak > terminal-bayangan > bis ngetem kebon nanas bikin macet di panjaitan
Cipinang Muara > got-kotor > saluran air cipinang muara 3 mampet
Cipinang Besar Utara > gangguan-ketenteraman-dan-ketertiban > tawuran prumpung bassura lagi malam ini
Kramatjati > pasar > pasar induk kramat jati sampah menggunung
Dukuh > jalan > kel dukuh kramatjati jl dukuh 5 berlubang
Cililitan > pkl-liar > depan PGC pedagang kaki lima semrawut
Gedong > penerangan-jalan-umum > condet gedong depan unindra lampu jalan mati
Baru > got-kotor > kelurahan baru pasar rebo got mampet
Kalisari > parkir-liar > parkir truk di kalisari lapan
Pekayon > jalan > jalan pekayon pasar rebo amblas
Rawa Terate > terminal-bayangan > Bus AKAP masih ngetem di eks terminal pulogadung
Cakung Timur > jalan > kayu tinggi cakung jalannya rusak
Ujung Menteng > banjir > metland menteng banjir kiriman
Cakung Barat > jalan > truk kontainer rusak jalan tipar cakung
Pondok Bambu > penerangan-jalan-umum > lampu di pahlawan revolusi padam panjang
Klender > jpo-dan-atau-halte > JPO stasiun klender gelap
Malaka Sari > taman > taman di malaka sari mainannya rusak
Pondok Kopi > jalan > robusta raya pondok kopi berlubang
Makasar > sampah > makasar jaktim kel makassar sampah bau
Kebon Pala > banjir > kebon pala makasar banjir kali sunter
Cipinang Melayu > banjir > cipinang melayu banjir sedada tolong perahu
Ciracas > jalan > jl penganten ali ciracas hancur lebur
Susukan > banjir > haji baping susukan tergenang
Rambutan > pmks > orgil ngamuk di terminal kampung rambutan
Cilangkap > jalan > jalan depan mabes TNI lubang
Munjul > reklame-spanduk > Spanduk miring di munjul cipayung
Setu > penerangan-jalan-umum > jln raya setu gelap kel setu cipayung
Bambu Apus > sampah > bambu apus sampah liar
Ceger > arus-lalu-lintas > macet libur di TMII arah ceger
Pulau Harapan > jaringan-air-bersih > air bersih di pulau harapan asin
Jagakarsa > jalan > gang swadaya tiga belakang masjid al ikhlas berlubang, motor susah lewat
Klender > got-kotor > got di gang mawar belakang warteg bu tini mampet
Cakung Barat > sampah > depan SDN 03 sampahnya gak diangkat dari jumat
Kapuk > jalan > gg. langgar rt 8 rw 11 jalan conblok amblas
Tambora > got-kotor > gang sempit deket musola nurul huda gotnya bau
- > jalan > lubang di depan kantor saya bikin celaka tolong ya
- > sampah > Kenapa sampah di sini gak pernah diangkut
- > penerangan-jalan-umum > PJU mati depan gapura rw 05
- > jalan > jalan raya bogor km 40 cimanggis depok rusak
- > banjir > pondok gede permai bekasi banjir
- > parkir-liar > parkir liar di stasiun bekasi bikin macet
- > sampah > BSD serpong sampah tidak diangkut
- > - > makasih min laporannya udah ditindaklanjuti
- > usulan-dan-saran > usul dong bikin taman lebih banyak di jakarta
- > akta > cara bikin akta lahir anak gimana min
- > jalan > motor saya rusak kena lubang di jalan baru
- > pungutan-liar > ada oknum minta uang buat urus surat
- > banjir > jakarta timur banjir di mana mana tolong pak gubernur
- > pkl-liar > trotoar di bandung juga dipakai PKL, sama aja
- > lampu-lalu-lintas > lampu merah arah depok mati
Senayan > lampu-lalu-lintas > Traffic light not working near Senayan City, cars are jammed
Kuningan Timur > trotoar > Broken sidewalk in Mega Kuningan, my mother almost fell
Pondok Pinang > sampah > Garbage has not been collected for a week in Pondok Indah
`;
