//! Words about names and offices, folded as for comparison: lists of our own.

/// Nouns of bodies that name one with what stands before them.
pub(super) const BODY_NOUNS: &str = "institute college society centre center service trust fund front movement brigade brigades chamber congress assembly \
    school authority observatory citizens friends guild bureau office department force forces agency commission \
    directorate mission league foundation staff command headquarters coalition alliance network conference";

/// What stands before an English name and belongs to none.
pub(super) const BEFORE: &str = "pastor father big little old young marine ranger trooper correspondent anchor novelist courier grocer baker singer- \
    songwriter first second third fourth lady democrat republican chairman co-founder cofounder vice deputy senior former \
    retired special general affairs comptroller assemblymember basin province valley river bay islands rural urban \
    regional national international star skipper legend veteran";

/// Fields of office in English.
pub(super) const LATIN_FIELDS: &str = "affairs resources security defence defense health education energy oil petroleum finance interior justice transport \
    transportation trade agriculture environment culture tourism labor labour sports sport youth communications \
    information planning housing water electricity commerce industry economy works foreign development science technology \
    migration fisheries lands mines roads treasury staff police republic nations islands kingdom states county city \
    district province region party club united university institute group holdings bank council";

/// Fields of office in Arabic.
pub(super) const ARABIC_FIELDS: &str = "الخارجيه الداخليه الدفاع الماليه الصحه التعليم التربيه النفط الطاقه العدل النقل التجاره الزراعه البييه الثقافه السياحه \
    العمل الاعلام التخطيط الاسكان المياه الكهرباء الصناعه الاقتصاد الاشغال التنميه العلوم الوزراء الوطني الوطنيه العام \
    العامه المركزي الجمهوريه";

/// Fields of office in Persian.
pub(super) const PERSIAN_FIELDS: &str = "خارجه كشور دفاع اقتصاد دارايي بهداشت اموزش پرورش نفت نيرو دادگستري راه شهرسازي ترابري بازرگاني كشاورزي فرهنگ ارشاد \
    گردشگري كار صنعت معدن ارتباطات اطلاعات علوم ورزش جوانان اب برق محيط زيست شهر استان مركزي ملي عمومي امنيت عالي اسلامي \
    جمهور وزيران هوايي دريايي زميني";
