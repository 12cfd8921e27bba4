/** The small closed classes of data/quotes/function-words.txt; what each is for is said there. */

import { classes } from './class-file.js';

const words = classes('quotes/function-words.txt');

/** All of one class with all of another joined behind them. */
const joined = (first: ReadonlySet<string>, second: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...first].flatMap((start) => [...second].map((end) => start + end)));

/** The words, and the same with و. */
const withConjunction = (set: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...set, ...[...set].map((word) => `و${word}`)]);

/** A word that begins with an entry of the class. */
const prefixOf = (set: ReadonlySet<string>): RegExp => new RegExp(`^(?:${[...set].join('|')})`);

export const PHRASE_PREPOSITIONS = words('phrase-preposition');
export const ADVERBIAL_HEADS = withConjunction(words('adverbial-head'));
export const SUBORDINATORS = words('subordinator');
export const AIMS = words('aim');
export const BEHIND_NAME_OF = words('behind-name-of');
/** «الفريق أول فلان». */
export const GRADES = words('grade');
export const BEFORE_TO = words('before-to');
export const BEHIND_TO = words('behind-to');
/** Prepositions that no verb can follow. */
export const BEFORE_NOUN = words('before-noun');
export const GOVERNING = words('governing');
/** A preposition with its pronoun: منهم، وإليها. */
export const PRONOUN_PHRASES = withConjunction(joined(words('carries-pronoun'), words('joined-pronoun')));
export const REPORTING_PRONOUNS = words('reporting-pronoun');
export const NOT_REPORTING = words('not-reporting');
export const RELATIVES = words('relative');
export const RESUMPTIVES_IN = words('resumptive-in');
export const RESUMPTIVES = words('resumptive');
export const AUXILIARIES = words('auxiliary');
export const BEFORE_VERB = words('before-verb');
/** «ويدعى فلان»: the name follows. */
export const CALLED = words('called');
export const COPULAS = words('copula');
export const COUNTERPARTS = joined(new Set(['', 'و', 'ب', 'ل']), words('counterpart'));
export const SAMENESS = words('sameness');
export const LATEST = words('latest');
export const SURNAMES = words('surname');
export const PATRONYMICS = words('patronymic');
export const DEMONSTRATIVES = words('demonstrative');
export const ONE_OF = words('one-of');
export const ADDRESSEES = words('addressee');
export const HOMOGRAPHS = words('homograph');
export const OPENS_CLAUSE = words('opens-clause');
export const NARRATOR_MASDAR = words('narrator-masdar');
/** Words of attribution: «بحسب»، «وفقا لـ». */
export const ACCORDING = withConjunction(words('according'));
export const ACCORDING_OPENS = joined(new Set(['و']), words('according-opens'));
/** «تعبيره»، «قولها»: no source, but the words of whoever speaks already. */
export const OWN_WORDS = joined(words('own-words'), new Set(['ه', 'ها', 'هم', 'هما']));
export const SAYINGS = words('saying');
export const LIMITS = words('limit');
export const CONNECTIVES = words('connective');
export const FREE_TAILS = words('free-tail');
export const WEAK_CONNECTIVES = words('weak-connective');
export const BEHIND_PARTICIPLE = words('behind-participle');
export const SELF = words('self');
export const FRAGMENT_PREPOSITIONS = words('fragment-preposition');
export const OBJECT_PREPOSITIONS = words('object-preposition');
export const SOURCE_PREPOSITIONS = words('source-preposition');
/** «للحديث عن …»: the preposition is not the verb's. */
export const TALKING = words('talking');
/** «لم»، «ولن». */
export const NEGATIONS = withConjunction(words('negation'));
/** Lemmas of the verbs that with a negation say nothing. */
export const UNSAID = words('unsaid');
export const THUS = words('thus');
/** «بهذه الكلمات». */
export const DEMONSTRATIVES_WITH = words('demonstrative-with');
export const UTTERANCES = words('utterance');
export const BACK_REFERENCES = words('back-reference');
/** «…، كما أكد فلان.» */
export const LIKEWISE = words('likewise');
/** «…، وذلك وفق فلان»: belongs to the attribution. */
export const BEFORE_ATTRIBUTION = words('before-attribution');
/** Lemmas of the verbs that in the present mostly say what something is. */
export const COPULAR = words('copular');
/** Lemmas of the verbs by which something is denied, and what opens the denied thing. */
export const DENYING = words('denying');
export const DENIED = words('denied');
/** «نفت بشكل قاطع …»: before an adjective that tells how. */
export const MANNER = words('manner');
/** Lemmas of the verbs whose subject passes on the words of another. */
export const TRANSMISSION = words('transmission');
/** Lemmas of the verbs by which a speaker asks something of the outlet. */
export const ASKING = words('asking');
/** Lemmas of the verbs whose object is told the words. */
export const TELLING = words('telling');
/** Lemmas of the verbs whose object can be a person. */
export const TAKES_PERSON = words('takes-person');
/** Lemmas of the verbs whose object is always a thing: «أرجعت الوزيرة القرار إلى …». */
export const TAKES_THING = words('takes-thing');
/** Of these, the verbs that also move things: «أرجع المدافع الكرة إلى الحارس». */
export const MOVING = words('moving');
/** Lemmas of the verbs whose subject is an organisation or an office. */
export const ANNOUNCING = words('announcing');
export const STATEMENTS = words('statement');
/** Lemmas of the verbs whose subject was told the words by another. */
export const LEARNING = words('learning');
/** Lemmas of the verbs whose subject is a document. */
export const APPEARANCE = words('appearance');
export const ADVERBIAL_BA = prefixOf(words('adverbial-ba'));
/** «نشرتها»، «أعده»: the subject behind it is the issuer. */
export const ISSUING = joined(joined(words('issuing'), new Set(['', 'ت'])), new Set(['ها', 'ه']));
/** «تصريح أدلى به فلان». */
export const DELIVERED = words('delivered');
/** «تم إنجازه من طرف»: who made the document stands behind. */
export const MAKERS = words('maker');
/** «دعا الشعب إلى …». */
export const ADDRESSED = words('addressed');
/** «المكلف بـ…». */
export const TAKES_BA = words('takes-ba');
/** «هذه المذكرة». */
export const POINTING = words('pointing');
/** «أف أم»: behind the name of a station. */
export const RADIO_BANDS = words('radio-band');
export const ISSUED = words('issued');
export const NAMES_MEDIUM = words('names-medium');
export const UNNAMED_MEDIUM = prefixOf(words('unnamed-medium'));
