/**
 * Every sentence that the bot says, in one place. Arabic, simple, addressing nobody as man or woman: «يمكن كتابة …»
 * instead of an imperative. English only where Telegram asks for it: the command menu of English clients.
 */

import { type CountedNoun, counted } from './text/counting.js';
import { command } from './text/direction.js';

const noun = (
  one: string,
  two: string,
  few: string,
  many: string,
  hundreds: string,
  none: string,
): CountedNoun => ({
  one,
  two,
  few,
  many,
  hundreds,
  none,
});

const ARTICLES = noun('مقال واحد', 'مقالان', 'مقالات', 'مقالاً', 'مقال', 'لا مقالات');
const QUOTES = noun('قول واحد', 'قولان', 'أقوال', 'قولاً', 'قول', 'لا أقوال');
const SECONDS = noun('ثانية واحدة', 'ثانيتان', 'ثوانٍ', 'ثانية', 'ثانية', 'أقل من ثانية');

export const countedArticles = (count: number): string => counted(count, ARTICLES);
export const countedQuotes = (count: number): string => counted(count, QUOTES);
export const countedSeconds = (count: number): string => counted(count, SECONDS);

/** Labels of buttons. */
export const BUTTONS = {
  next: 'التالي',
  previous: 'السابق',
  context: 'السياق',
  article: 'المقال كاملاً',
  source: 'فتح المصدر',
  back: 'عودة إلى الجواب',
  versions: 'كيف نقلتها المصادر',
  backToList: 'عودة إلى القائمة',
  backToQuotes: 'عودة إلى الأقوال',
  contextOf: (number: number) => `السياق ${number}`,
} as const;

/** Parts of a cited answer. */
export const CITATION = {
  spokenBy: (speaker: string) => `على لسان ${speaker}:`,
  accordingTo: (speaker: string) => `بحسب ${speaker}:`,
  attributedTo: (speaker: string) => `يُنسب إلى ${speaker}:`,
  speakerUnknown: 'قول لم يُذكر صاحبه:',
  unnamedSpeaker: 'مصدر لم يُذكر اسمه',
  ownText: 'من نص الخبر:',
  /** Above words that the article itself says were not said; the second form is for an unknown speaker. */
  denied: {
    label: 'قول منفي',
    of: (speaker: string) => `نُسب إلى ${speaker}، ويذكر الخبر نفسه أنه نُفي:`,
    ofNobody: 'يذكر الخبر نفسه أن هذا القول نُفي:',
    notice: 'تنبيه: يذكر الخبر نفسه أن هذا القول نُفي.',
  },
  forged: {
    label: 'قول مفبرك',
    of: (speaker: string) => `نُسب زوراً إلى ${speaker}، بحسب الخبر نفسه:`,
    ofNobody: 'يذكر الخبر نفسه أن هذا القول مفبرك:',
    notice: 'تنبيه: يذكر الخبر نفسه أن هذا القول مفبرك.',
  },
  outlet: 'المصدر: ',
  outletUnknown: 'المصدر غير مذكور',
  /** Among the names of other outlets. */
  unknownAmongOthers: 'مصدر غير مذكور',
  via: 'نقلاً عن: ',
  title: 'العنوان: ',
  date: 'التاريخ: ',
  dateUnknown: 'التاريخ غير مذكور',
  author: 'بقلم: ',
  alsoIn: 'أيضاً في: ',
  separator: '، ',
  others: (count: number) => `مصادر أخرى أو غير مذكورة (${count})`,
  position: (number: number, total: number) => `الجواب ${number} من ${total}`,
  sample: 'عيّنة مخترعة: الأخبار والأسماء والمصادر فيها ليست حقيقية.',
  question: 'السؤال: ',
} as const;

export const VIEWS = {
  context: 'السياق في المقال',
  untitled: 'مقال بلا عنوان',
  page: (number: number, total: number) => `الصفحة ${number} من ${total}`,
  sources: 'المصادر في المكتبة:',
  noSources: 'لا مقالات في المكتبة بعد.',
  /** From one date to another, as far as they are known. */
  period: (from: string | null, to: string | null): string | null => {
    if (from === null || to === null) return from ?? to;
    return from === to ? from : `من ${from} إلى ${to}`;
  },
} as const;

/** Short notices over the chat when a button is touched; at most 200 characters. */
export const TOASTS = {
  messageForgotten: 'انتهت مدة هذه الأزرار. يمكن إرسال السؤال من جديد.',
  passageGone: 'لم يعد هذا المقال في المكتبة. يمكن إرسال السؤال من جديد.',
  unknownButton: 'هذا الزر لم يعد مستعملاً. يمكن إرسال السؤال من جديد.',
} as const;

export const MESSAGES = {
  notFound: 'لم يُعثر في المكتبة على جواب موثوق عن هذا السؤال.',
  suggestions: 'أقرب ما في المكتبة:',
  examples: 'أسئلة للتجربة:',
  askWhat: `يمكن كتابة السؤال بعد الأمر، مثل: ${command('ask')} متى بدأت الجلسة؟ أو إرسال ${command('ask')} رداً على رسالة للسؤال عنها.`,
  questionTooLong: (limit: number) => `هذا السؤال أطول من ${limit} حرف. يمكن إرساله مختصراً.`,
  textOnly: 'تُفهم هنا الأسئلة المكتوبة فقط. يمكن كتابة السؤال نصاً.',
  unknownCommand: `هذا الأمر غير معروف. الأوامر المتاحة في ${command('help')}`,
  tooManyPending: 'وصلت أسئلة كثيرة دفعة واحدة، ولم يُقبل بعضها. يمكن إعادة إرسال ما بقي بلا جواب بعد قليل.',
  failed: 'تعذّرت الإجابة بسبب خلل داخلي. يمكن إعادة المحاولة بعد قليل.',
  adminsOnly: 'هذا الأمر لمشرفي البوت فقط.',
} as const;

export const SPEAKERS = {
  list: (total: number) => `من تنقل المكتبة أقوالهم (${total}):`,
  found: (search: string, total: number) => `نتائج البحث عن «${search}» (${total}):`,
  nobody: 'لا أقوال في المكتبة بعد.',
  notFound: (search: string) =>
    `لم يُعثر في المكتبة على قائل باسم «${search}». يمكن البحث بجزء من الاسم: ${command('speakers')} وبعده الكلمة.`,
  askWhom: `يمكن كتابة الاسم بعد الأمر، مثل: ${command('speaker')} ثم الاسم. والقائمة كلها في ${command('speakers')}`,
  quotedIn: 'في: ',
  roles: 'الصفة: ',
  variants: 'يرد أيضاً باسم: ',
  quotedBy: 'المصادر الناقلة: ',
  topics: 'من مواضيع الأقوال: ',
  quotes: 'الأقوال، الأحدث أولاً:',
  versions: 'كيف نقلت المصادر هذا القول:',
  quoteNumber: (number: number) => `القول ${number}: `,
  versionNumber: (number: number) => `الرواية ${number}: `,
  askAbout: (speaker: string, topic: string) => `ماذا نُقل عن ${speaker} بشأن ${topic}؟`,
} as const;

export const INTRODUCTION = {
  start:
    'أهلاً! هنا جواب عن الأسئلة من أرشيف الأخبار: القول وصاحبه والمصدر والتاريخ، من دون اختراع.\n\n' +
    'يمكن كتابة أي سؤال مباشرة في هذه المحادثة.',
  startInGroup: `أهلاً! هنا جواب عن الأسئلة من أرشيف الأخبار، مع القول وصاحبه والمصدر. للسؤال في المجموعة: الأمر ${command('ask')} وبعده السؤال.`,
  help: [
    'كيف يُطرح السؤال؟',
    'في المحادثة الخاصة: كل رسالة مكتوبة سؤال، ويمكن أن يكون السؤال التالي تابعاً لما قبله، مثل: «ومتى؟»',
    `في المجموعات: الأمر ${command('ask')} وبعده السؤال، أو الرد على رسالة من رسائل البوت، أو ${command('ask')} رداً على رسالة أي شخص للسؤال عنها.`,
    'تصل إلى البوت في المجموعات الأوامر والردود عليه فقط (وضع الخصوصية)؛ وإذا أُوقف هذا الوضع تصل أيضاً رسائل تبدأ بكلمة «اسأل» أو «بحث».',
    'تحت كل جواب أزرار: «التالي» و«السابق» للأجوبة الأخرى، و«السياق» للفقرات المجاورة، و«المقال كاملاً».',
    'الأوامر:',
  ],
  about: [
    'بوت يجيب عن الأسئلة بمقاطع من الأخبار كما وردت في مصادرها، مع ذكر المصدر وصاحب القول.',
    'لا يصوغ البوت كلاماً من عنده: كل جواب منقول حرفياً، وإذا لم يوجد جواب يُقال ذلك.',
    'نقل القول لا يعني صحته؛ والمسؤولية عن الكلام لقائله ومصدره.',
  ],
  library: 'في المكتبة:',
  articles: 'المقالات: ',
  outlets: 'المصادر: ',
  quotes: 'الأقوال: ',
  speakers: 'القائلون: ',
  built: (date: string) => `آخر فهرسة: ${date}`,
} as const;

export const ADMINISTRATION = {
  reindexStarted: 'بدأت الفهرسة. تبقى الأجوبة متاحة من المكتبة الحالية حتى انتهائها.',
  reindexRunning: 'الفهرسة جارية الآن. يمكن انتظار انتهائها.',
  stages: {
    reading: 'قراءة المقالات',
    quotes: 'استخراج الأقوال',
    index: 'بناء الفهرس',
    check: 'فحص المكتبة الجديدة',
  },
  progress: (stage: string, done: string) => `تجري الفهرسة: ${stage} ${done}`.trim(),
  reindexDone: 'انتهت الفهرسة، والأجوبة الآن من المكتبة الجديدة.',
  rejected: (count: number) => `ملفات أو أسطر مرفوضة (${count}):`,
  reindexFailed: 'فشلت الفهرسة، وبقيت المكتبة السابقة كما هي. السبب:',
  reindexInterrupted: `انقطعت الفهرسة بتوقف البوت، وبقيت المكتبة السابقة كما هي. يمكن إعادتها بالأمر ${command('reindex')}`,
  duration: 'المدة: ',
  stats: {
    title: 'أرقام البوت منذ تشغيله:',
    questions: 'الأسئلة: ',
    answered: 'أُجيب عنها: ',
    notFound: 'بلا جواب في المكتبة: ',
    chat: 'تحيات وما شابهها: ',
    failed: 'أعطال: ',
    pending: 'في الانتظار: ',
    since: 'يعمل منذ: ',
    memory: 'الذاكرة (ميغابايت): ',
    version: 'نسخة المكتبة: ',
  },
} as const;

/** What an empty chat shows above its start button; at most 512 characters. */
export const DESCRIPTION = {
  ar: 'جواب عن الأسئلة من أرشيف الأخبار: القول كما ورد، وصاحبه ومصدره وتاريخه، من دون اختراع. يمكن كتابة أي سؤال بالعربية.',
  en: 'Answers Arabic questions from a news archive: the words as they were printed, who said them, where and when. Nothing is made up.',
} as const;

/** Menus of commands, by language; the Latin names are Telegram's rule. */
export const COMMANDS = {
  ar: {
    ask: 'سؤال عن الأخبار',
    speakers: 'قائمة القائلين',
    speaker: 'أقوال شخص أو جهة',
    sources: 'المصادر في المكتبة',
    help: 'كيفية الاستعمال',
    about: 'عن هذا البوت',
    start: 'البداية',
    reindex: 'إعادة الفهرسة (للمشرفين)',
    stats: 'أرقام الاستعمال (للمشرفين)',
  },
  en: {
    ask: 'Ask about the news',
    speakers: 'Who is quoted',
    speaker: 'Quotes of one speaker',
    sources: 'Outlets in the library',
    help: 'How to use the bot',
    about: 'About this bot',
    start: 'Start',
    reindex: 'Rebuild the library (administrators)',
    stats: 'Usage figures (administrators)',
  },
} as const;
