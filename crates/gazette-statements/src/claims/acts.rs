//! What somebody does by saying something: asking for a thing is not telling that it is so.

use gazette_text::{fold, tokens};

/// Words of cues that ask for something to be done, as keys.
const DEMANDS: &str = "call called calls calling demand demanded demands demanding urge urged urges urging appeal appealed appeals \
    appealing request requested requests order ordered orders beg begged plead pleaded ask asked asks asking press pressed \
    دعا دعت يدعو تدعو ودعا ودعت داعيا داعيه طالب طالبت يطالب تطالب وطالب وطالبت مطالبا مطالبه حث حثت وحث وحثت حض حضت ناشد ناشدت وناشد \
    طلب طلبت وطلب وطلبت امر امرت وامر \
    خواستار خواست خواستند خواستهاند ميخواهد درخواست فراخواند فرا تقاضا";

/// Whether a cue asks for something.
pub(super) fn is_demand(cue: &str) -> bool {
    let cut = tokens::tokens(cue);
    cut.iter().any(|token| {
        let key = fold::key(token.of(cue));
        DEMANDS.split_whitespace().any(|word| word == key)
    })
}
