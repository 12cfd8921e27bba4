/** Stage 5c, resolution: from the phrase (or from nothing but the verb) to the speaker, with the ground and how sure it is. */

import { agrees } from './agreement.js';
import { type Course, calledSo, lastOfficial } from './callings.js';
import type { Cast, CastMember } from './cast.js';
import { unnamedMember } from './cast-member.js';
import { confidenceOf } from './confidence.js';
import type { Gender } from './inflection.js';
import { type CueForm, GENERIC_OFFICES, RUNNING_HEADS } from './lexicon.js';
import type { Mention } from './mention.js';
import type { AttributionGround } from './quote.js';
import { isOfKind, organisationOfOffices, wordsOfKind } from './role-organisation.js';
import { roleWordsOf } from './role-words.js';
import { bareNoun } from './word-classes.js';

/** Who speaks, on what ground, and how sure that is. */
export interface Resolution {
  readonly member: CastMember;
  readonly ground: AttributionGround;
  readonly confidence: number;
  /** Gender of the phrase in the text when it is not the speaker's: «التقرير» of an organisation. */
  readonly spokenAs?: Gender | null;
}

/** The speaker with what the ground makes it worth. */
function result(member: CastMember, ground: AttributionGround): Resolution {
  return { member, ground, confidence: confidenceOf(ground, member.kind) };
}

/** The course of an article: who spoke, who stands in the focus. Speakers are added in text order. */
export class Discourse {
  private readonly history: CastMember[] = [];
  private readonly unnamed: CastMember[] = [];
  /** By the head of a document: who spoke in one last. */
  private readonly writers = new Map<string, CastMember>();
  /** Who spoke last, whoever stands in the focus now. */
  private spoke: CastMember | undefined;
  private medium: string | null = null;
  private spokenAs: Gender | null = null;

  /** @param issuers - who issued the documents of the article, by their head */
  constructor(
    private readonly cast: Cast,
    private readonly issuers: ReadonlyMap<string, Mention>,
  ) {}

  /** What the callings of a speaker are compared with. */
  private get course(): Course {
    return { history: this.history, unnamed: this.unnamed, cast: this.cast.all };
  }

  get last(): CastMember | undefined {
    return this.history.at(-1);
  }

  /** The last newspaper or station named: what «الصحيفة» takes up. */
  get lastMedium(): string | null {
    return this.medium;
  }

  sawMedium(name: string): void {
    this.medium = name;
  }

  /** The member comes into focus: a verb without subject may be his. */
  focus(member: CastMember): void {
    this.spokenAs = null;
    if (this.last !== member) this.history.push(member);
  }

  /** The member speaks. */
  follow(member: CastMember, spokenAs: Gender | null = null): void {
    this.focus(member);
    this.spokenAs = spokenAs;
    this.spoke = member;
  }

  /** «قال فلان في بيان»: «البيان» is his from now on. */
  wrote(head: string, member: CastMember): void {
    this.writers.set(head, member);
  }

  /** Leads a phrase back to a speaker. */
  resolve(mention: Mention, lone: boolean): Resolution | null {
    const surname = lone && mention.name === null ? this.cast.byFamilyName(mention.role ?? '') : undefined;
    if (surname !== undefined) return result(surname, 'explicit');
    switch (mention.kind) {
      case 'person':
        return this.named(mention, 'explicit');
      case 'organisation': {
        const known = this.fullerOrganisation(mention);
        return known === undefined ? this.named(mention, 'explicit') : result(known, 'role');
      }
      case 'document':
        return { ...this.issuer(mention), spokenAs: mention.gender };
      case 'role':
        return this.holder(mention, lone);
      case 'thing':
        return null;
      case 'group':
        return result(this.someone(mention), 'explicit');
    }
  }

  /** «الوزارة»، «الوزارة السعودية»: the last organisation of that kind whose name has all these words. */
  private fullerOrganisation(mention: Mention): CastMember | undefined {
    if (mention.name === null || mention.head === null) return undefined;
    const words = wordsOfKind(mention.name);
    if (words === null) return undefined;
    const fits = (member: CastMember) => isOfKind(member, words);
    const known = this.history.findLast(fits) ?? this.cast.all.findLast(fits);
    if (known !== undefined || words.length > 1) return known;
    const owner =
      organisationOfOffices(mention.head, this.history) ?? organisationOfOffices(mention.head, this.cast.all);
    return owner === null ? undefined : (this.cast.add(owner) ?? undefined);
  }

  private named(mention: Mention, ground: AttributionGround): Resolution | null {
    const member = this.cast.add(mention);
    return member === null ? null : result(member, ground);
  }

  private holder(mention: Mention, lone: boolean): Resolution | null {
    const guest =
      mention.head !== null && RUNNING_HEADS.has(mention.head) ? this.runningSpeaker(mention) : undefined;
    if (guest !== undefined) return result(guest, 'continued');
    if (mention.definite) {
      const earlier = lone ? this.takenUp(mention) : undefined;
      const holder = earlier ?? this.cast.holder(mention, this.history) ?? calledSo(this.course, mention);
      if (holder !== undefined) return result(holder, holder.kind === 'unnamed' ? 'explicit' : 'role');
    }
    // «المصدر ذاته» with nobody before it.
    if (lone && mention.definite && mention.head === 'مصدر') return null;
    return result(this.someone(mention), 'explicit');
  }

  /** «ضيف البرنامج»، «المتحدث»: whoever bears that office, or speaks already, when the phrase names no institution of its own. */
  private runningSpeaker(mention: Mention): CastMember | undefined {
    const { head, gender } = mention;
    const guest = head === 'ضيف';
    if (!guest && (!mention.definite || mention.to - mention.from > 2)) return undefined;
    const fits = (member: CastMember) =>
      member.kind !== 'organisation' &&
      !member.plural &&
      (member.gender === null || gender === null || member.gender === gender);
    const { last } = this;
    if (guest) return this.history.findLast(fits);
    const bearer = this.history.findLast((member) => head !== null && member.roleWords.includes(head));
    return bearer ?? (last !== undefined && fits(last) ? last : undefined);
  }

  /** «المصدر»، «الوزير»: the last speaker whose role has this head. */
  private takenUp(mention: Mention): CastMember | undefined {
    const head = mention.head;
    if (mention.role !== null && /^محدث|^مصدرنا/.test(bareNoun(mention.role))) return this.last;
    const same = this.history.findLast(
      (member) => member.head === head || (head !== null && member.roleWords.includes(head)),
    );
    if (same !== undefined || head === null) return same;
    if (head === 'مصدر') return this.spoke;
    return GENERIC_OFFICES.has(head) ? lastOfficial(this.course, mention.gender) : undefined;
  }

  /** A speaker without a name; a definite phrase takes up an earlier one with the same office. */
  private someone(mention: Mention): CastMember {
    const role = mention.role ?? '';
    const words = roleWordsOf(role);
    const known = mention.definite
      ? this.unnamed.findLast(
          (member) => member.head === mention.head && words.every((word) => member.roleWords.includes(word)),
        )
      : undefined;
    if (known !== undefined) return known;
    const member = unnamedMember(mention, words);
    this.unnamed.push(member);
    return member;
  }

  /** Who stands behind a document: an organisation named in its phrase, else the last one that spoke. */
  private issuer(mention: Mention): Resolution {
    const issuer = mention.issuer ?? null;
    if (issuer !== null) {
      const behind = this.resolve(issuer, issuer.to - issuer.from === 1);
      if (behind !== null) return result(behind.member, 'document');
    }
    if (mention.definite && mention.to - mention.from <= 2) {
      const writer = this.writers.get(mention.head ?? '');
      if (writer !== undefined) return result(writer, 'document');
      const elsewhere = this.issuers.get(mention.head ?? '');
      const named = elsewhere === undefined ? null : this.resolve(elsewhere, false);
      if (named !== null) return result(named.member, 'document');
      const last = this.history.findLast((member) => member.kind === 'organisation');
      if (last !== undefined) return result(last, 'document');
      const document = this.unnamed.findLast((member) => member.head === mention.head);
      if (document !== undefined) return result(document, 'document');
    }
    return result(this.someone(mention), 'document');
  }

  /** The member speaks as far as can be seen. */
  suppose(member: CastMember): Resolution {
    return result(member, 'nearest');
  }

  /** «على حد قولها»: the last speaker goes on when gender and number allow it. */
  goesOn(gender: Gender, plural: boolean): Resolution | null {
    const { last } = this;
    if (last === undefined || last.plural !== plural || (last.gender ?? gender) !== gender) return null;
    return result(last, 'continued');
  }

  /** The cue has no subject: the last speaker goes on if gender allows it, else the last one that agrees. */
  carryOn(cue: CueForm): Resolution | null {
    const last = this.last;
    if (last === undefined) return null;
    const inNumber = (member: CastMember) =>
      cue.tense === 'participle' ||
      (cue.plural ? member.plural : member.kind !== 'unnamed' || !member.plural);
    const asDocument = this.spokenAs !== null && agrees(cue, this.spokenAs, false);
    if (inNumber(last) && (agrees(cue, last.gender, last.plural) || asDocument))
      return result(last, 'continued');
    const agreeing = this.history.findLast(
      (member) => inNumber(member) && (cue.plural || member.gender === cue.gender),
    );
    return agreeing === undefined ? null : result(agreeing, 'nearest');
  }
}
