namespace Seribu.Server.Demo;

/// <summary>Parts that invented names are put together from. No list of real people was used; whoever bears such a name bears it by chance.</summary>
internal static class NameParts
{
    public static readonly string[] Women =
    [
        "Sarmila", "Yuliana", "Rosmaini", "Hartini", "Suryani", "Nurlela", "Marlina", "Asmawati", "Herlina", "Rusmini", "Sulastri", "Murniati", "Ernawati", "Desi", "Fitria",
        "Lestari", "Rahmawati", "Susilawati", "Yuyun", "Mariani", "Kartika", "Wulandari", "Novita", "Puspita", "Ratnasari", "Safitri", "Handayani", "Megawati", "Rusdiana",
        "Eka", "Siska", "Vera", "Leni", "Melati", "Tini", "Zuraida", "Halimah", "Maimunah", "Saodah", "Rukiah", "Juwita", "Noviana", "Astuti", "Endang", "Mardiana", "Nirmala",
    ];

    public static readonly string[] Men =
    [
        "Suhardi", "Rusdi", "Yanto", "Sopian", "Hermanto", "Zulkarnain", "Junaidi", "Hasanudin", "Iskandar", "Marwan", "Ridwan", "Supriadi", "Effendi", "Rahmat", "Agus", "Darmawan",
        "Sahroni", "Bustami", "Kurniawan", "Firdaus", "Saputra", "Hidayat", "Ramdani", "Suwandi", "Amrullah", "Fauzi", "Herman", "Jumadi", "Kamarudin", "Lukman", "Mulyadi", "Nasrun",
        "Pratama", "Rohim", "Sarbini", "Tarmizi", "Usman", "Wahyudi", "Yusuf", "Zainal", "Arman", "Bahtiar", "Dedi", "Edi", "Feri", "Gunawan", "Hendra", "Irwan",
    ];

    public static readonly string[] Girls =
    [
        "Aisyah", "Alya", "Anindya", "Aqila", "Arsyila", "Aurelia", "Azkia", "Callista", "Cahaya", "Dinara", "Elvina", "Faiza", "Fadila", "Ghania", "Hafiza", "Inara", "Indah", "Jihan",
        "Kayla", "Kinara", "Khanza", "Laila", "Lovely", "Mikhayla", "Nadira", "Naura", "Nayla", "Putri", "Qiana", "Raisa", "Rania", "Safira", "Salwa", "Shanum", "Shafiya", "Tiara",
        "Ufaira", "Viona", "Widya", "Yumna", "Zahra", "Zivana",
    ];

    public static readonly string[] Boys =
    [
        "Abizar", "Adnan", "Alfarizi", "Alkhalifi", "Ammar", "Arkan", "Arsya", "Athar", "Azka", "Bagas", "Bima", "Daffa", "Dirga", "El Fatih", "Fadlan", "Farel", "Gibran", "Habibi",
        "Hafiz", "Hanan", "Ibrahim", "Ihsan", "Jafar", "Kenzo", "Khairul", "Luthfi", "Malik", "Nabil", "Naufal", "Qalif", "Rafa", "Raka", "Rayyan", "Reyhan", "Satria", "Shaka",
        "Tegar", "Umar", "Virendra", "Wira", "Yazid", "Zafran",
    ];

    public static readonly string[] Seconds =
    [
        "Anugrah", "Aprilia", "Azzahra", "Cahyani", "Dwi", "Febrian", "Hakim", "Islami", "Khairunisa", "Laksmana", "Maharani", "Maulana", "Mutiara", "Nugraha", "Oktavia", "Permata",
        "Pratiwi", "Purnama", "Ramadhan", "Ramadhani", "Sahputra", "Septiani", "Setiawan", "Syahputri", "Utami", "Wijaya", "Wibowo", "Yulianti", "Zulaikha", "Al Ghifari",
    ];

    // Families of Hakka descent are as old on Bangka as the tin.
    public static readonly string[] HakkaFamilies = ["Bong", "Chin", "Jong", "Khiu", "Lai", "Lim", "Liong", "Phang", "Tjhin", "Thjia", "Tsen", "Voon"];

    public static readonly string[] HakkaWomen = ["Fen Nie", "Fui Lan", "Kim Moi", "Lie Fong", "Mei Lin", "Moi Hiong", "Siu Fong", "Siu Lan", "Sui Khim", "Nyuk Fa", "Jun Nie"];

    public static readonly string[] HakkaMen = ["Akiong", "Bun Hian", "Fui Khiong", "Hon Sen", "Jan Kiong", "Kim Fo", "Min Khong", "Nyan Sin", "Sin Khian", "Su Kiong", "Ten Fo"];

    public static readonly string[] Posyandu =
    [
        "Melati", "Mawar", "Anggrek", "Kenanga", "Cempaka", "Dahlia", "Teratai", "Flamboyan", "Seroja", "Kamboja", "Matahari", "Nusa Indah", "Delima", "Lada Putih", "Pelawan",
        "Sedap Malam", "Tulip", "Kemuning",
    ];

    public static readonly string[] DusunKinds = ["Air", "Bukit", "Kampung", "Pal", "Pait", "Simpang", "Tanjung", "Rambang", "Parit"];

    public static readonly string[] DusunNames = ["Sahang", "Nangka", "Pelawan", "Kemuning", "Rusa", "Pinang", "Gadung", "Seru", "Mesirak", "Jangkang", "Keramat", "Baru", "Lalang", "Betung"];

    public static readonly string[] Streets = ["Jalan Raya", "Jalan Pelabuhan", "Jalan Kebun Lada", "Jalan Masjid", "Jalan Sekolah", "Jalan Pantai", "Jalan Kolong", "Gang Kelapa", "Gang Cempedak"];

    public static readonly string[] Notes =
    [
        "Baru sembuh demam", "Dititip nenek selama ibu bekerja", "Ibu minta jadwal imunisasi dijelaskan lagi", "Nafsu makan turun dua minggu", "Diare minggu lalu, sudah ke puskesmas",
        "Baru pulang dari kampung ayah", "Anak rewel, berat ditimbang dua kali", "Diberi contoh menu ikan dan telur", "Ayah ikut datang", "Buku KIA tertinggal di rumah",
    ];

    public static readonly string[] Topics = ["feeding", "breastfeeding", "sanitation", "immunisation", "stimulation", "danger-signs", "iron-tablets", "family-planning"];

    public static readonly string[] Places = ["puskesmas", "polindes", "hospital", "clinic", "home"];
}
