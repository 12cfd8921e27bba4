/** Invented crawled pages in the styles of common publishing systems, for the tests of cleaning. */

const WEIR =
  'أعلن مدير مرفأ الزهراء سليم الحوراني، اليوم، أن الرصيف الجديد سيفتح أمام السفن في مطلع الشهر المقبل بعد انتهاء أعمال التوسعة.';
const COST =
  'وقال الحوراني إن "كلفة الأعمال بلغت 14 مليون دينار"، مضيفا أن الشركة المنفذة سلمت الموقع قبل الموعد بأسبوعين كاملين.';
const CRITICS =
  'في المقابل، طالبت رابطة الصيادين في المدينة بتعويض أصحاب المراكب الصغيرة الذين توقف عملهم طوال مدة الأشغال.';

/** The running text that every page below holds. */
export const BODY: readonly string[] = [WEIR, COST, CRITICS];
export const HEADLINE = 'مرفأ الزهراء يفتح رصيفه الجديد أمام السفن';

export interface CrawledPage {
  readonly style: string;
  readonly lines: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  readonly author?: string;
  readonly noHeadline?: true;
}

const page = (
  above: readonly string[],
  below: readonly string[],
  within: readonly string[] = [],
): readonly string[] => [...above, WEIR, ...within, COST, CRITICS, ...below];

export const PAGES: readonly CrawledPage[] = [
  {
    style: 'WordPress with a comment form',
    lines: page(
      ['الرئيسية/أخبار محلية', 'محليات', HEADLINE, 'نشر في: 12 مارس 2019 - 10:45'],
      [
        'شاركها',
        'فيسبوك',
        'اترك تعليقاً',
        'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
        'الاسم *',
        'زر الذهاب إلى الأعلى',
      ],
    ),
    published: '2019-03-12',
  },
  {
    style: 'portal with breadcrumb, counters and tags',
    lines: page(
      [
        'الرئيسية » اقتصاد » موانئ',
        HEADLINE,
        HEADLINE,
        'الثلاثاء ١٢ آذار ٢٠١٩',
        'عدد المشاهدات: 1,234',
        'حجم الخط',
      ],
      [
        'الوسوم: مرفأ الزهراء، الصيد',
        'الأكثر قراءة',
        'حالة الطقس غدا',
        'أسعار الذهب اليوم في الأسواق المحلية',
      ],
      ['اقرأ أيضاً: خطة لتوسعة المطار القديم'],
    ),
    published: '2019-03-12',
  },
  {
    style: 'agency wire with a dateline and a closing mark',
    lines: [HEADLINE, `الزهراء 12-3-2019 وفا- ${WEIR}`, COST, CRITICS, '// انتهى //', 'س.ح / م.ن'],
    published: '2019-03-12',
  },
  {
    style: 'newspaper with byline and copyright note',
    lines: page(
      [HEADLINE, 'بقلم: ريما الصفدي', '2019-03-12'],
      ['جميع الحقوق محفوظة لصحيفة الموج الأزرق © 2019'],
    ),
    outlet: 'صحيفة الموج الأزرق',
    published: '2019-03-12',
    author: 'ريما الصفدي',
  },
  {
    style: 'accelerated mobile page with share buttons in Latin letters',
    lines: page(
      ['Menu', HEADLINE, 'Facebook Twitter WhatsApp', 'صورة أرشيفية'],
      ['https://example.org/amp/article/77', 'Read more at example.org/amp', 'موقع الزهراء نيوز'],
      ['إعلان', 'Advertisement'],
    ),
    outlet: 'موقع الزهراء نيوز',
  },
  {
    style: 'headline glued to itself, sign-off with domain',
    lines: page(
      [`${HEADLINE}${HEADLINE}`, HEADLINE],
      ['الأحدث', 'logo', 'مرايا الساحل', 'www.maraya-sahel.example'],
    ),
    outlet: 'مرايا الساحل',
  },
  {
    style: 'forum post',
    lines: page(
      ['منتديات الزهراء > القسم العام > الأخبار', HEADLINE, '#1'],
      ['رد مع اقتباس', 'تاريخ التسجيل: 2009', 'عدد المساهمات: 310'],
    ),
  },
  {
    style: 'text without a headline, twice',
    lines: [WEIR, COST, CRITICS, WEIR, COST, CRITICS, '–'],
    noHeadline: true,
  },
  {
    style: 'agency credits around the text',
    lines: page([HEADLINE, 'الزهراء - رويترز'], ['(رويترز)', 'المصدر: وكالات']),
  },
  {
    style: 'cookie note, newsletter and follow-us lines',
    lines: page(
      ['نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع.', HEADLINE],
      ['تابعونا على فيسبوك وتويتر ليصلكم كل جديد', 'اشترك في نشرتنا البريدية', 'بريدك الإلكتروني'],
      ['قد يهمك أيضا', 'ميناء قديم يتحول إلى متحف بحري'],
    ),
  },
  {
    style: 'page title with the outlet behind a bar',
    lines: page(
      [`${HEADLINE} | جريدة الموج`, HEADLINE],
      ['التعليقات (12)', 'سالم: خبر جميل والله يعطيكم العافية'],
    ),
    outlet: 'جريدة الموج',
  },
];
