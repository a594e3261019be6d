/**
 * What people type when they look for a category: code of the one they mean, then queries in both languages, in
 * slang, cut short and misspelt. Written before the words of the search.
 */
const ours = `
jalan: jalan rusk, jalanan bolong, jln berlubang, aspal ngelupas, pothole, broken road, jalan ancur banget, jalan ambles, lobang di jalan, potholes everywhere
trotoar: trotoar pecah, trotoar rusak, trotoarnya jebol, broken sidewalk, pavement cracked, jalur tunanetra rusak, trotoar, footpath damaged
tutup-saluran: tutup got ilang, manhole terbuka, besi got dicuri, drain cover missing, tutup selokan hilang, penutup got pecah, open manhole
jpo-dan-atau-halte: jpo rusak, tangga penyebrangan, jembatan penyeberangan gelap, footbridge, bus shelter broken, lift jpo mati, pedestrian bridge, halte bocor atapnya
penerangan-jalan-umum: lampu mati, lampu jalan mati, street light out, jalanan gelap, lampu pju padam, lampu jln redup, streetlamp broken, gang gelap gulita, dark street, lampu kedip2
jembatan: jembatan retak, jembatan roboh, bridge crack, jembatan goyang, pagar jembatan hilang, jembatan ambrol, unsafe bridge
kabel-semrawut: kabel semrawut, kabel menjuntai, kabel nglawer, dangling cable, kabel putus di jalan, messy wires, tiang miring mau roboh, kabel kusut
galian: bekas galian, galian ga ditutup, lubang proyek, road works, galian pipa bikin macet, digging not closed, proyek mangkrak di jalan
marka-dan-kanstin: zebra cross pudar, marka jalan ilang, kanstin pecah, faded zebra crossing, garis jalan gak keliatan, road markings, separator jalan rusak
underpass-dan-flyover: flyover retak, underpass bocor, jalan layang, kolong flyover, fly over, terowongan gelap
parkir-liar: parkir liar, mobil parkir sembarangan, parkir di trotoar, illegal parking, motor nutupin jalan, double parking, parkr liar, mobil nutup gang, car blocking driveway, truk parkir di bahu jalan
arus-lalu-lintas: macet, macet parah, lawan arus, traffic jam, motor lawan arah, u turn bikin macet, congestion, motor naik trotoar, kemacetan tiap pagi, wrong way drivers
terminal-bayangan: bus ngetem, terminal bayangan, bis akap naikin penumpang, angkot ngetem sembarangan, illegal bus stop, bus liar
lampu-lalu-lintas: lampu merah mati, traffic light broken, lampu merah error, lampu lalin, bangjo mati, traffic lights not working, lampu ijo kecepetan
rambu-lalu-lintas: rambu hilang, rambu jalan ketutup pohon, road sign missing, plang jalan roboh, cermin tikungan pecah, stop sign, rambu dilarang parkir rusak
juru-parkir-liar: jukir liar, tukang parkir maksa, parking attendant extortion, kang parkir, tarif parkir ga wajar, juru parkir ilegal, preman parkir
jalur-sepeda: jalur sepeda, bike lane blocked, jalur sepeda dipake motor, cycle path, tempat parkir sepeda, bicycle lane
polisi-tidur: polisi tidur ketinggian, speed bump, polisi tdr, minta dibuatin polisi tidur, speed hump too high, gundukan jalan
pelayanan-perhubungan: petugas dishub, mobil diderek, uji kir, towed car, kir kendaraan, derek dishub
balap-liar: balap liar, balapan motor malem, street racing, knalpot brong, trek trekan, drag race at night, motor kebut kebutan
sampah: sampah numpuk, tumpukan sampah, buang sampah sembarangan, rubbish pile, garbage, trash everywhere, smpah berserakan, bau sampah, tps liar, litter, illegal dumping, sampah bau
got-kotor: got mampet, got bau, selokan mampet, clogged gutter, blocked drain, got nya kotor, slokan kotor, got mampat, comberan bau
rumput-dan-ilalang: rumput tinggi, alang alang, overgrown grass, rumput liar, semak belukar, weeds on pavement, rumput ga dipotong
coretan: coretan tembok, vandalisme, graffiti, tembok dicoret coret, pilok, grafitti, coret2 dinding
pengangkutan-sampah: sampah belum diangkut, truk sampah ga dateng, rubbish not collected, bin collection, tukang sampah gak lewat, sampah ga diambil seminggu, garbage truck
sampah-sungai: sampah di kali, kali penuh sampah, river full of trash, eceng gondok, sampah sungai, plastik di sungai, garbage in river
pembakaran-sampah: bakar sampah, tetangga bakar sampah, burning trash, asap bakaran sampah, ngebakar sampah, burning rubbish smoke
pencemaran-lingkungan: limbah pabrik, polusi udara, asap pabrik, air pollution, bau limbah, pencemaran, udara kotor, factory smoke, bau kimia, chemical smell
toilet-umum: toilet umum kotor, wc umum, public toilet dirty, toilet bau pesing, wc rusak, restroom
ppsu: pasukan oranye, petugas ppsu, ppsu males, orange crew, petugas kebersihan, street sweeper, tukang sapu jalan
puing: puing bangunan, brangkal, rubble, sisa bongkaran, buang puing di jalan, construction debris, tumpukan tanah bekas bangunan
banjir: banjir, jalan ngegenang, genangan air, flood, banjirr, kebanjiran, rumah kerendem, flooding, air masuk rumah, waterlogged street, banjr
saluran-air-kali-sungai: saluran mampet, gorong-gorong mampet, kali dangkal, sungai meluap, kali perlu dikeruk, river dredging, drainage, gorong gorong, saluran air tersumbat, canal
pompa-air: pompa air mati, rumah pompa, water pump broken, pompa banjir rusak, pump station
turap: turap longsor, tanggul jebol, embankment collapse, turap kali retak, tanggul bocor, broken dike
waduk-dan-situ: waduk dangkal, danau kotor, situ kering, reservoir, setu, lake polluted
sumur-resapan: sumur resapan, drainase vertikal, infiltration well, resapan air, sumur resapan mampet
rob: banjir rob, air laut naik, rob, tidal flood, laut pasang masuk rumah, sea water flooding
limbah-domestik: septic tank penuh, sedot wc, tinja, sewage leak, septiktank bocor, air limbah rumah tangga, sewer smell
pohon: pohon tumbang, pohon miring, fallen tree, pohon mau roboh, tebang pohon, dahan patah, tree branch, pangkas pohon, poon tumbang, ranting nutupin kabel
taman: taman rusak, bangku taman, park bench broken, taman ga terawat, dirty park, lampu taman, taman kota kotor
pemakaman: makam, kuburan, tpu penuh, cemetery, sewa makam, graveyard, pemakaman mahal
rptra: rptra, mainan anak rusak, playground broken, ayunan rusak, rptra tutup, perosotan patah, children playground
hutan-kota: hutan kota, urban forest, hutan kota kotor, city forest, hutan kota gelap
penghijauan: tanam pohon, minta bibit pohon, plant trees, penghijauan, gersang butuh pohon, tree planting
air-mancur: air mancur mati, fountain, air mancur rusak, fountain not working, kolam air mancur
jalur-hijau: jalur hijau, median jalan gersang, tanaman median mati, green strip, pot tanaman pinggir jalan, road verge plants
gangguan-ketenteraman-dan-ketertiban: tetangga berisik, tawuran, noise, loud music, begal, bising, ribut malem malem, preman, karaoke tetangga, sound system hajatan, noisy neighbour, judi, orang mabuk, maling motor, gangguan ketertiban
pkl-liar: pkl, pedagang kaki lima, lapak di trotoar, street vendor, pkl di trotoar, gerobak nutup jalan, hawkers, warung tenda, pedagang jualan di bahu jalan
reklame-spanduk: spanduk liar, baliho, billboard, poster nempel di tiang, spanduk caleg, banner, reklame roboh, bendera partai
pelanggaran-perda-pergub: pelanggaran perda, melanggar aturan, breach of bylaw, langgar pergub, melanggar perda, city rule violation
iklan-rokok: iklan rokok, cigarette ads, reklame rokok, iklan rokok deket sekolah, tobacco advert
kawasan-dilarang-merokok: orang merokok, ngerokok di halte, smoking, asap rokok, smoking area violation, no smoking zone, merokok sembarangan
tempat-hiburan: karaoke, diskotik, night club, klub malam, panti pijat, nightclub noise, spa plus plus
minimarket: indomaret, alfamart, minimarket, convenience store, minimarket buka 24 jam, mini market
bangunan-liar: bangunan liar, gubuk liar, shanty, bedeng di pinggir kali, rumah liar, bangli, gubug, illegal shack
pengamen-dan-parkir-paksa: pengamen, pak ogah, pengamen maksa, buskers, polisi cepek, pengamen di lampu merah, street musician
minuman-keras: miras, jual miras, minuman keras, warung jual alkohol, illegal alcohol, mabuk mabukan miras, ciu oplosan
satwa-liar: ular, ular masuk rumah, monyet, biawak, snake, snake in house, monkey, wild animal, kera liar, stray dog, anjing liar
hewan-peliharaan-dan-ternak: anjing tetangga, kucing liar, rabies, stray cat, dog barking, kandang ayam, ayam tetangga, kotoran anjing, kambing berkeliaran, tikus, rats
kebakaran-dan-penyelamatan: kebakaran, sarang tawon, fire, damkar, pemadam kebakaran, wasp nest, hidran rusak, fire hydrant, kebakarn, kucing kejebak, tawon
orang-hilang: orang hilang, missing person, anak hilang, kakek pikun hilang, lost child
narkoba: narkoba, jual sabu, drugs, tramadol, bandar narkoba, drug dealer, transaksi narkoba, ganja
tata-ruang-dan-bangunan: bangunan tanpa izin, imb, pbg, illegal construction, bangun rumah ga ada izin, building permit violation, bangunan melebihi batas, tetangga bangun rumah nempel tembok
rumah-susun: rusun, rusunawa, lift rusun mati, public housing, sewa rusun, rusun bocor
fasilitas-sosial-fasilitas-umum: fasos fasum, fasum diserobot, balai warga rusak, public facility, fasilitas umum rusak, pos ronda
aset-daerah: aset pemda, lahan pemda dipakai, city asset, tanah pemprov, lahan kosong milik pemda
bangunan-berbahaya: gedung retak, bangunan mau roboh, dangerous building, tembok mau roboh, rumah kosong mau ambruk, collapsing wall
pertanahan: sertifikat tanah, sengketa tanah, land dispute, ptsl, tanah diserobot, land certificate
gedung-pemerintah: kantor lurah bocor, gedung pemerintah, government building, gedung pemda rusak, kantor dinas rusak
cagar-budaya: cagar budaya, bangunan bersejarah, heritage building, museum, gedung tua dirusak, historic building
rumah-tidak-layak-huni: rumah ga layak huni, bedah rumah, rtlh, unfit housing, atap rumah roboh minta bantuan, rumah reyot
jaringan-listrik: listrik mati, mati lampu, pln, power outage, listrik padam, tiang listrik miring, blackout, kabel listrik ngejuntai, gardu meledak, electricity down
jaringan-air-bersih: air pam mati, air keruh, air ga ngalir, pipa bocor, no water, water leak, pdam, aer mati, palyja, pam jaya, air bau, tap water brown
jaringan-komunikasi: kabel internet, tiang telepon, indihome mati, sinyal jelek, internet down, tiang wifi di depan rumah, telkom
jak-wifi: jakwifi, wifi gratis lemot, public wifi, wifi umum mati, free wifi
jaringan-gas: gas bocor, pipa gas, gas leak, bau gas, pgn, elpiji langka
cctv: cctv mati, pasang cctv, cctv, security camera, minta cctv, kamera pengawas
aplikasi-jaki: aplikasi jaki error, jaki gabisa login, jaki app, jaki eror, app crash
menara-telekomunikasi: tower bts, menara sinyal, cell tower, tower seluler, pemancar hp, radiasi tower
transportasi-publik: transjakarta, busway penuh, jaklingko, bus tije lama, sopir mikrotrans ugal ugalan, public transport, bus late, kartu jaklingko, supir busway
halte-transjakarta: halte busway, eskalator halte mati, halte tije, transjakarta station, lift halte busway, tap in halte error
pasar: pasar becek, pasar kotor, kios pasar, market, pasar tradisional, dirty market, pasar jaya
kereta-dan-stasiun: krl, stasiun, kereta penuh, train station, palang kereta, perlintasan kereta, commuter line, level crossing
mrt-dan-lrt: mrt, lrt, stasiun mrt, mrt gangguan, lrt jakarta, mrt escalator
angkutan-umum: angkot ugal ugalan, bajaj, metromini, angkot, kopaja, minibus driver, sopir angkot
ojek-dan-taksi: ojol mangkal, taksi, ojek online, grab gojek, taxi driver, ojek pangkalan, opang
pelabuhan-dan-dermaga: dermaga rusak, kapal pulau seribu, pelabuhan, pier, boat to kepulauan seribu, muara angke kapal
perdagangan: harga naik, harga sembako mahal, timbangan curang, prices, pedagang curang, overpriced goods
pmks: pengemis, gelandangan, orang gila, beggar, homeless, odgj ngamuk, anak jalanan, manusia silver, anak punk, pengemiss, manusia gerobak
bantuan-sosial: bansos, bansos ga dapet, pkh, sembako, blt, welfare, dtks, bantuan sosial belum cair, social aid
bpjs: bpjs, bpjs ga aktif, kis, health insurance, bpjs nonaktif, jkn
puskesmas: puskesmas, antri puskesmas lama, health centre, puskesmas ga ramah, clinic queue, dokter puskesmas
rsud: rsud, rumah sakit, hospital, igd penuh, ditolak rumah sakit, emergency room full
dbd: dbd, demam berdarah, fogging, nyamuk banyak, dengue, mosquito, jentik, minta fogging, mosquitoes
ambulans: ambulans, ambulan lama, ambulance, minta ambulan, ambulance late
kartu-lansia-dan-disabilitas: klj, kartu lansia, disabilitas, disabled card, kartu lansia jakarta, kursi roda, elderly card
kekerasan-perempuan-dan-anak: kdrt, kekerasan anak, pelecehan seksual, domestic violence, suami mukul istri, child abuse, sexual harassment, anak dipukuli, bully
posyandu: posyandu, imunisasi, stunting, vaksin anak, baby clinic, kader posyandu
penyakit-menular: tbc, covid, wabah, infectious disease, penyakit menular, cacar, hepatitis outbreak
panti-sosial: panti sosial, panti jompo, panti asuhan, care home, orphanage
kjp: kjp, kjp belum cair, kjp plus, school card, kartu jakarta pintar, kjp dicabut
ppdb: ppdb, zonasi, spmb, school admission, daftar sekolah, masuk sma negeri, jalur afirmasi
gedung-sekolah: sekolah rusak, atap sekolah bocor, school building, kelas bocor, wc sekolah, classroom ceiling
guru-dan-sekolah: guru galak, pungutan sekolah, teacher, kepala sekolah, bullying di sekolah, uang seragam, ijazah ditahan, school fees
ketenagakerjaan: phk, gaji ga dibayar, upah, unpaid wages, umr, lowongan kerja, thr, job vacancy, ijazah ditahan perusahaan
umkm-dan-koperasi: umkm, koperasi, modal usaha, small business, jakpreneur, pinjaman usaha
perpustakaan: perpustakaan, perpus, library, buku perpus, library closed
olahraga-dan-pemuda: gor, lapangan bola rusak, stadion, sports field, karang taruna, lapangan basket, jogging track
pariwisata: monas, wisata, kota tua, tourist, ancol, ragunan, tourism
pangan: pangan murah, beras, beras mahal, food, pangan bersubsidi, daging busuk, makanan berformalin
kjmu: kjmu, beasiswa kuliah, scholarship, kjmu belum cair, university grant
ktp-elektronik: ktp, ktp hilang, e-ktp, id card, rekam ektp, ktp belum jadi, identity card, nik bermasalah
kartu-keluarga: kk, kartu keluarga, pecah kk, family card, kk hilang, tambah anggota kk
akta: akta lahir, akte kelahiran, birth certificate, akta kematian, akte, death certificate
perizinan: izin usaha, ptsp, permit, perizinan, jakevo, business licence, ngurus izin lama
pajak-daerah: pbb, pajak kendaraan, samsat, property tax, pajak motor, bphtb, vehicle tax
pelayanan-kelurahan: pelayanan kelurahan, petugas kelurahan jutek, kelurahan lama, antri di kelurahan, kantor kelurahan tutup
pelayanan-kecamatan: pelayanan kecamatan, kantor camat, kecamatan lambat, antri kecamatan, subdistrict office
pungutan-liar: pungli, bribe, suap, pungutan liar, korupsi, bribery, minta uang rokok, pungli ktp, corruption, dimintain duit petugas, uang pelicin, sogok
perilaku-aparat: oknum petugas, pegawai kasar, rude officer, asn bolos, petugas arogan, oknum satpol pp, pns males, rude staff
rt-rw: ketua rt, pak rw, iuran rt, rt rw, ketua rt ga adil, neighbourhood head, pak rt
penduduk-nonpermanen: kos kosan, pendatang, penghuni kos ga lapor, boarding house, domisili pendatang, temporary resident
lainnya: lainnya, lain lain, other, something else, yang lain
usulan-dan-saran: usul, saran, ide, suggestion, masukan, idea for city
apresiasi: terima kasih, makasih, thank you, apresiasi, petugasnya baik, good job, mantap
kebencanaan: gempa, longsor, bencana, earthquake, angin puting beliung, landslide, pohon dan rumah rusak kena angin kencang, disaster
`;

/**
 * In words of others: names of services of American and British cities, and what newspapers tell that people brought
 * to Jakarta's offices. With | where several are right. Collected after the words of the search, never tuned on.
 */
const others = `
parkir-liar: abandoned vehicle, car parking, kendaraan menghalangi akses warga
penerangan-jalan-umum: alley light out
hewan-peliharaan-dan-ternak: animal abandoned, rodent baiting, dog fouling
kebakaran-dan-penyelamatan: bee/wasp removal, open fire hydrant, leaking fire hydrant
pencemaran-lingkungan: air pollution odor or dust complaint, bau pembuangan pabrik tahu
coretan: graffiti removal
ppsu|sampah: street cleaning
pohon: tree debris clean-up, tree trimming, pemangkasan pohon
rumput-dan-ilalang: weed removal
banjir: water on street
lampu-lalu-lintas: traffic signal out
rambu-lalu-lintas: sign repair
trotoar: sidewalk inspection
jaringan-air-bersih: low water pressure
hewan-peliharaan-dan-ternak|satwa-liar: dead animal pick-up, vicious animal
jalan: pothole in street, uneven road surface
rumput-dan-ilalang|taman: parkway mowing
perdagangan: consumer fraud
ojek-dan-taksi: taxi complaint
sampah: flytipping, overflowing trash can, tetangga buang sampah ke rumah saya
reklame-spanduk: flyposting
got-kotor|saluran-air-kali-sungai: blocked drain, air got meluap ke jalan
pengangkutan-sampah: missed bin
pmks: homeless encampment, panhandling
gangguan-ketenteraman-dan-ketertiban: noise from construction, pengeras suara mengganggu
limbah-domestik: sewer backup
rptra: playground equipment damaged
pangan: unsanitary restaurant
rumah-susun: elevator not working in housing
jembatan: damaged railing on bridge
parkir-liar|trotoar: blocked pavement by cars
saluran-air-kali-sungai|got-kotor: tali air, saluran air disumbat tetangga
got-kotor: mampatnya selokan
turap: minta dibuatkan tanggul
tata-ruang-dan-bangunan: rumah izin tiga lantai jadi enam lantai
pertanahan: pembebasan lahan, layanan bpn
bantuan-sosial: bantuan pangan non tunai
rt-rw|pungutan-liar: dimintai uang 15 juta buat calon ketua rt
tutup-saluran|got-kotor: anak jatuh ke lubang got
pengamen-dan-parkir-paksa: pak ogah bikin macet
gedung-sekolah: genting sekolah ambruk
pkl-liar: pedagang asongan
jaringan-listrik: tiang listrik keropos
`;

export type EverydayQuery = { codes: readonly string[]; query: string };

const read = (lines: string): EverydayQuery[] =>
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [codes = "", queries = ""] = line.split(": ");
      return queries.split(", ").map((query) => ({ codes: codes.split("|"), query }));
    });

export const everydayQueries: readonly EverydayQuery[] = read(ours);
export const queriesOfOthers: readonly EverydayQuery[] = read(others);
