/** The half by which the rules were made. A line: kelurahan (several with |, - for none) > category (- for none) > text. */
export const tuning = `
Kebayoran Lama Utara > jalan > Pagi pak, jalan berlubang parah di depan Gandaria City arah pasar Kebayoran Lama, sudah 2 motor jatuh
Tebet Barat|Tebet Timur > penerangan-jalan-umum > lampu jalan mati di jl Tebet Raya no 40an min, gelap bgt klo malem
Tebet Timur > sampah > Tolong diangkut sampah numpuk di pasar tebet timur sdh 4 hari bau
Palmeriam > got-kotor > Got mampet di jl pal meriam rt 03 rw 05 kec matraman jaktim. airnya hitam
Harapan Mulia > parkir-liar > mobil parkir sembarangan tiap malam d gang harapan mulya kemayoran, ambulan gak bs masuk
Tengah > banjir > Kel. Kampung Tengah kramat jati banjir lagi pak, air masuk rumah rt 04/07
Setia Budi > trotoar > trotoar di jalan setiabudi tengah ambles, kelurahan setia budi jaksel
Cengkareng Barat > pohon > Pohon tumbang nutup jalan di dekat Mall Taman Palem cengkareng
Cengkareng Timur > pkl-liar > PKL di depan RSUD Cengkareng makan badan jalan, macet tiap sore
Duri Kosambi > saluran-air-kali-sungai > kali di duri kosambi penuh lumpur, minta dikeruk sebelum musim hujan
Rawa Buaya > penerangan-jalan-umum > PJU padam kolong tol dkt stasiun rawa buaya
Kapuk > sampah > sampah di kapuk raya deket pasar kapuk blm diangkut2
Kapuk Muara > banjir > banjir rob masuk jalan kapuk muara sampai selutut
Kamal Muara > rob > air laut naik di kamal muara, rumah nelayan terendam
Pluit > sampah-sungai > sampah menumpuk di muara angke dekat pelabuhan
Pejagalan > gangguan-ketenteraman-dan-ketertiban > Anak2 tawuran tiap malam minggu di teluk gong, warga resah
Penjaringan > jaringan-air-bersih > Air PAM mati 3 hari di luar batang penjaringan
Warakas > jalan > jalan warakas 6 rusak parah aspal ngelupas
Sunter Agung > pkl-liar > pedagang kaki lima di danau sunter utara makin banyak dan bikin macet
Sunter Jaya > got-kotor > got kotor sunter jaya rt 10 rw 3 banyak jentik nyamuk
Rawa Badak Selatan > tutup-saluran > tutup got ilang di jl alur laut rawa badak sel., bahaya anak sekolah
Tugu Utara > parkir-liar > parkir liar depan islamic center koja tiap jumat
Semper Barat > jalan > Jalan tipar timur semper barat hancur, truk kontainer lewat terus
Marunda > rumah-susun > lift rusun marunda blok B mati udah seminggu
Rorotan > pencemaran-lingkungan > Bau menyengat dari RDF Rorotan masuk ke rumah warga JGC
Ancol > trotoar > trotoar dkt stasiun ancol diserobot motor
Pademangan Barat > banjir > genangan tinggi di budi mulia pademangan brt abis hujan
Kelapa Gading Timur > lampu-lalu-lintas > Lampu merah mati di boulevard raya dekat MKG
Pegangsaan Dua > kabel-semrawut > kabel menjuntai rendah sekali di pegangsaan 2 kelapa gading nyaris kena kepala
Gambir > reklame-spanduk > banyak spanduk caleg di medan merdeka selatan dekat balai kota
Cideng > jalan > lobang gede di cideng timur depan bank, tlg ditambal
Pasar Baru > pmks > pengemis dan gelandangan banyak tidur di depan gereja katedral
Kemayoran > arus-lalu-lintas > motor lawan arah tiap pagi di jalan garuda kemayoran
Senen > juru-parkir-liar > tukang parkir di stasiun senen minta 10 ribu maksa
Kwitang > trotoar > trotoar kwitang dipake jualan buku sampe jalan kaki susah
Cempaka Putih Timur > penerangan-jalan-umum > lampu jalan padam di cempaka putih tengah 27, rawan jambret. kel cempaka putih timur
Rawasari > pohon > dahan pohon di rawasari selatan udah mau patah tolong dipangkas
Menteng > taman > bangku taman di taman suropati rusak
Pegangsaan > sampah > tumpukan sampah liar di bawah rel dekat stasiun cikini
Kebon Sirih > parkir-liar > mobil ojol parkir liar sepanjang jl sabang kalo malem
Kampung Bali > pkl-liar > PKL Tanah Abang depan Blok G tumpah ke jalan lagi
Bendungan Hilir > banjir > banjir di pejompongan benhil setinggi lutut motor mogok
Petamburan > rumah-susun > pompa air rusun petamburan rusak
Karet Tengsin > pemakaman > makam ambles di tpu karet bivak tolong diperbaiki
Gelora > trotoar > trotoar depan GBK pintu 5 guiding blocknya copot
Johar Baru > gangguan-ketenteraman-dan-ketertiban > berisik dangdutan sampe jam 3 pagi di johar baru rw 4
Tanah Tinggi > narkoba > jual beli tramadol di toko kosmetik tanah tinggi
Taman Sari > kebakaran-dan-penyelamatan > sarang tawon gede di rumah kosong tamansari jakbar
Glodok > arus-lalu-lintas > macet parah di petak sembilan tiap weekend
Pinangsia > toilet-umum > toilet umum di kota tua bau dan gak ada air
Jembatan Lima > sampah > Sampah di pasar jembatan lima meluber ke jln
Angke > kereta-dan-stasiun > palang perlintasan dekat stasiun angke gak nutup
Kebon Jeruk > jalan > ada lubang dalam depan RCTI kebon jeruk
Duri Kepa > got-kotor > selokan mampet di greenville, kel duri kepa
Kedoya Selatan > tata-ruang-dan-bangunan > bangunan 5 lantai tanpa izin di jl al kamal kedoya sel
Kalideres > terminal-bayangan > bus ngetem di luar terminal kalideres bikin macet daan mogot
Semanan > rumah-susun > minta cctv di rusun semanan banyak maling
Pegadungan > polisi-tidur > polisi tidur ketinggian di citra 2 depan ruko
Tegal Alur > pemakaman > jalan ke TPU tegal alur gelap sekali
Palmerah > pasar > pasar palmerah becek bau kiosnya bocor
Slipi > jpo-dan-atau-halte > lantai JPO slipi jaya bolong bahaya
Kemanggisan > parkir-liar > Parkir mahasiswa binus anggrek di bahu jalan semua pak
Jatipulo > narkoba > bandar narkoba masih bebas di kampung boncos jatipulo
Kembangan Selatan > lampu-lalu-lintas > traffic light puri indah raya error merah semua
Meruya Utara > jalan > Jalan rusak meruya ilir dekat taman aries
Meruya Selatan > parkir-liar > angkot dan motor parkir liar dpn kampus mercu buana
Joglo > banjir > joglo banjir lagi, jl raya joglo dekat komplek dki
Manggarai > kereta-dan-stasiun > eskalator stasiun manggarai mati terus
Menteng Dalam > trotoar > trotoar di depan kokas dipake ngetem ojol
Bukit Duri > banjir > bukit duri banjir kiriman, rt 12 rw 10 sudah sepinggang
Kuningan Timur|Guntur > arus-lalu-lintas > macet total rasuna said ada galian, mohon petugas dishub
Karet Kuningan > pkl-liar > gerobak PKL dpn mall ambassador nutupin pejalan kaki
Mampang Prapatan > pasar > Pasar Mampang kumuh dan bau pak
Bangka > tempat-hiburan > bar di kemang raya musik kenceng sampe subuh
Pasar Minggu > terminal-bayangan > angkot ngetem depan stasiun pasar minggu
Jati Padang > banjir > pulo jati padang banjir lagi tanggul jebol
Ragunan > satwa-liar > monyet lepas di sekitar bonbin ragunan masuk rumah
Pejaten Timur > kabel-semrawut > kabel fiber semrawut di poltangan raya pejaten tim
Pondok Pinang > terminal-bayangan > bis AKAP ngetem di pondok pinang tiap malam
Cipulir > arus-lalu-lintas > pasar cipulir macetnya minta ampun angkot puter balik sembarangan
Cilandak Barat > jalan > jalan ambles di terogong raya cilandak brt
Lebak Bulus > taman > taman di lebak bulus raya nggak terawat rumput tinggi
Pondok Labu > banjir > banjir di depan UPN Pondok Labu tiap hujan
Melawai > pmks > anak punk dan gelandangan di taman literasi blok m
Gunung > pohon > pohon di taman ayodya miring mau tumbang
Selong > galian > bekas galian di senopati gak ditutup rapi
Kalibata > penerangan-jalan-umum > lampu mati di depan TMP Kalibata
Rawajati > juru-parkir-liar > jukir liar di kalibata city maksa bayar
Srengseng Sawah > waduk-dan-situ > setu babakan penuh eceng gondok
Lenteng Agung > kereta-dan-stasiun > JPO stasiun lenteng agung bocor kalo ujan
Petukangan Utara > kabel-semrawut > kabel telkom jatuh di dekat kampus budi luhur
Kayu Manis > pkl-liar > PKL pasar burung pramuka di trotoar
Rawamangun > parkir-liar > parkir liar depan UNJ rawamangun
Jati > parkir-liar > ambulans ga bisa masuk karena parkir liar di jalan persahabatan kel jati pulogadung
Kampung Melayu > banjir > Kampung Pulo banjir lagi, mohon perahu karet
Bidara Cina > trotoar > trotoar otista rusak sepanjang depan stis
Rawa Bunga > pkl-liar > pedagang batu akik rawa bening makan jalan
Cipinang Besar Selatan > rumah-susun > air rusun cipinang besar selatan mati
Batu Ampar|Balekambang > arus-lalu-lintas > macet condet raya gak ada petugas
Cawang > transportasi-publik > halte BNN antriannya panjang banget busway lama
Cijantung > bantuan-sosial > bansos di cijantung belum turun rt 5 rw 8
Pulo Gebang > terminal-bayangan > calo di terminal pulogebang maksa penumpang
Penggilingan > rumah-susun > lift rusun pinus elok penggilingan sering macet orang
Pondok Kelapa > sampah > sampah kalimalang pondok kelapa numpuk di pinggir kali
Malaka Jaya > rumput-dan-ilalang > rumput tinggi di median nusa indah raya malaka jaya
Pinangranti > jalan > jalan bergelombang depan tamini square
Halim Perdana Kusuma > hewan-peliharaan-dan-ternak > anjing liar berkeliaran di komplek trikora halim, anak2 takut
Cibubur > sampah > orang buang sampah sembarangan dekat buperta cibubur
Kelapa Dua Wetan > jalan > Jalan PKP ciracas rusak berat
Pondok Ranggon > pemakaman > minta tempat parkir di tpu pondok rangon
Lubang Buaya > jalan > jl rawa binong lobang buaya berlubang2
Pulau Panggang > pelabuhan-dan-dermaga > dermaga pulau pramuka kayunya lapuk
Pulau Tidung > jaringan-listrik > listrik padam di pulau tidung dari semalam
- > jalan > jalan rusak tolong diperbaiki
- > banjir > Rumah saya kebanjiran min, tolong pompa air segera
- > penerangan-jalan-umum > lampu jalan depan rumah saya mati
- > - > Selamat pagi admin
- > jalan > jalan raya sawangan depok berlubang dekat DTC
- > sampah > sampah menumpuk di bantargebang bekasi bau sampai rumah
- > banjir > banjir di ciledug indah tangerang, tolong
- > arus-lalu-lintas > macet di margonda dari pagi
- > parkir-liar > parkir liar di jakarta barat makin banyak, kapan ditertibkan
- > lampu-lalu-lintas > lampu merah perempatan sini mati pak dekat indomaret
- > bantuan-sosial > kenapa saya tidak dapat bansos padahal tetangga dapat semua
- > ktp-elektronik > KTP saya hilang gimana urusnya ya
- > gangguan-ketenteraman-dan-ketertiban > ada tawuran di tengah jalan tolong cepat
- > sampah > truk sampah lewat hari senin aja pdhl harusnya tiap hari
- > jalan > jalan di jaksel banyak lubang
Cilincing > pencemaran-lingkungan > asap pabrik hitam di jalan cilincing raya, warga sesak nafas
Kebon Kacang|Kebon Melati > arus-lalu-lintas > macet dekat thamrin city karena parkir
Karang Anyar > kebakaran-dan-penyelamatan > hidran di krg anyar sawah besar jkt pusat ga ada airnya, kel karang anyar
Duren Sawit > pohon > pohon gede di jl swadaya duren sawit rawan tumbang
Kebagusan > jalan > There is a big pothole on Jalan Kebagusan Raya near the junction, please fix it
Menteng > penerangan-jalan-umum > Street light is out at Jl. HOS Cokroaminoto in Menteng, very dark at night
`;
