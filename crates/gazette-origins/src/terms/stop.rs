//! Words that every text of a language has.

pub(super) const WORDS: &[&str] = &[
    "a an the and or but nor so yet of in on at to from by for with about as into onto over under up down out off after \
     before between against during without within through across per via than then that this these those there here \
     it its it's he his him she her hers they their them we our us you your i my me who whom whose which what when \
     where why how is are was were be been being am do does did done has have had having will would shall should can \
     could may might must not no if because while though although until since also just only even more most much many \
     some any all each every both few other another such same own very too still again ever never now new said says \
     say saying told tell according reported report one two first last year years day days week weeks month months time \
     monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr s t re ve ll d isn't don't didn't doesn't \
     won't can't couldn't wouldn't hasn't haven't wasn't weren't i'm that's there's he's she's they're we're you're \
     get got make made take took go going come came like back way well part per among around amid around because \
     read more share video photo photos watch click story news update",
    "في من على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ما لا لم لن إن أن ان أنه أنها إنه إنها كان كانت يكون \
     تكون كما قد لقد بعد قبل بين خلال حول ضد منذ حتى عند عندما حيث كل بعض غير أو أم ثم بل لكن ولكن هو هي هم نحن وهو وهي \
     وقد فقد وفي ومن وعلى وأن وإن وقال قال قالت وقالت يقول أضاف وأضاف وأضافت مضيفا أكد وأكد ذكر وذكر أي أيضا به بها له لها \
     لهم منه منها فيه فيها عليه عليها إليه ذات أكثر أقل يوم اليوم أمس الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد عام سنة \
     شهر أسبوع سوف كذلك أحد إحدى اثنين تم يتم وتم كانوا ليس ليست لدى لديه وذلك وكان وكانت مثل نحو عدة أول أولى آخر \
     أخرى اخر يمكن وما بأن لأن فإن مما بما إذا لو هناك هنا عبر ضمن بسبب رغم أمام تحت فوق دون سيتم وهذا وهذه فيما \
     بينما حين الآن الان جدا فقط كلا كلها التى الذى",
    "در به از که را این آن با برای تا بر هم و یا نیز هر همه اما اگر ولی چون زیرا پس پیش بعد قبل بین میان درباره علیه طی \
     است بود شد شده می‌شود میشود خواهد شود کرد کرده می‌کند کند کردند کنند کردن داشت دارد دارند داشته باشد باشند بودند \
     هستند نیست هست گفت گفته گفتند گوید می‌گوید افزود وی او آنها آن‌ها ما شما من خود خودش دیگر دیگری یک یکی دو اول آخر \
     سال ماه هفته روز روزها امروز دیروز فردا شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه همچنین همین همان چند چه \
     چگونه کجا کی بسیار بیشتر کمتر برخی هیچ فقط تنها حتی اکنون هنوز باید بتواند می‌تواند توان نمی ای ها های هایی \
     اینکه آنکه بدون زیر روی سوی توسط جهت مورد حال نظر عنوان شان اش ام گزارش اظهار داد داده می‌دهد دهد اعلام بیان تاکید تأکید \
     نسبت وجود حدود کل بخش سمت پی نزد داشتند می‌شوند شوند گرفت گرفته",
];
