// What a GIFT file says, as it says it: every kind of question of Moodle's format.

export type GiftFormat = 'moodle' | 'html' | 'plain' | 'markdown'

/** A text with the format it was written in; escapes are resolved, nothing else is changed. */
export type GiftText = { text: string; format: GiftFormat }

/** Weight in percent, -100 to 100: 100 for =, 0 for ~, else what stood between the percent signs. */
export type GiftChoice = { text: GiftText; weight: number; feedback?: GiftText }

export type GiftShortAnswer = { text: string; weight: number; feedback?: GiftText }

/** Both ends are decimal strings and belong to the range; 'any' is the * that catches every other number. */
export type GiftNumber = { range: { low: string; high: string } | 'any'; weight: number; feedback?: GiftText }

export type GiftPair = { item: GiftText; match: string }

/** What stands between the braces, by kind. */
export type GiftAnswers =
  | { kind: 'choice'; multiple: boolean; choices: GiftChoice[] }
  | { kind: 'true-false'; answer: boolean; wrongFeedback?: GiftText; rightFeedback?: GiftText }
  | { kind: 'short-answer'; answers: GiftShortAnswer[] }
  | { kind: 'numerical'; answers: GiftNumber[]; wrongFeedback?: GiftText }
  | { kind: 'matching'; pairs: GiftPair[] }
  | { kind: 'essay' }
  | { kind: 'description' }

export type GiftQuestion = GiftAnswers & {
  /** Where the question began in the file, from 1. */
  line: number
  /** In a missing-word question the answers' place is marked by _____. */
  stem: GiftText
  title?: string
  /** From the widest to the narrowest, as the last $CATEGORY: line said. */
  category: string[]
  /** From a comment above the question: // [id:…] [tag:…] */
  reference?: string
  /** From such a comment too: // [hint:…]; Moodle reads over it. */
  hint?: string
  tags: string[]
  generalFeedback?: GiftText
}
