// An attempt as its screen needs it: the paper, this student's order, who sits, until when.
import type { Language } from '../../../words/language.ts'
import type { Candidate, Paper } from './paper.ts'
import type { AttemptReply, Message, Pause } from './server.ts'
import type { ClockOffset } from './serverClock.ts'
import type { Seconds } from './times.ts'

/** What the device keeps, so that the attempt opens again without a network. */
export interface Sheet {
  id: string
  personId: string
  examId: string
  examTitle: string
  /** Which of the student's attempts it is, of how many. */
  number: number
  attemptsAllowed: number
  candidate: Candidate
  startedAt: string
  endsAt: string
  partEnds: string[]
  pause: Pause | null
  extraMinutes: number
  epoch: number
  questionOrder: number[]
  optionOrders: Record<string, number[]>
  paper: Paper
  /** The languages in which the sealed paper is still to be fetched, and its key; null where it came open. */
  missing: Language[]
  secret: string | null
  messages: Message[]
  /** Notices that were read and put away. */
  read: string[]
  /** Seconds on each question, as this device counted them. */
  seconds: Seconds
  /** Where the student was, and in which language they read. */
  current: number
  language: Language | undefined
  clockOffset: ClockOffset
}

/** The sheet after a reply; a reply without the paper completes what is known. Undefined where neither has it. */
export function sheetOf(
  reply: AttemptReply,
  known: Sheet | undefined,
  personId: string,
  clockOffset: ClockOffset,
): Sheet | undefined {
  const paper = reply.paper ?? known?.paper
  if (!paper) return undefined
  const { id, examId, examTitle, number, attemptsAllowed, candidate, startedAt } = reply
  const { endsAt, partEnds, pause, extraMinutes, epoch, questionOrder, optionOrders, messages } = reply
  return {
    ...{ id, personId, examId, examTitle, number, attemptsAllowed, candidate, startedAt },
    ...{ endsAt, partEnds, pause, extraMinutes, epoch, questionOrder, optionOrders, messages },
    paper,
    missing: known?.missing ?? [],
    secret: reply.secret ?? known?.secret ?? null,
    read: known?.read ?? [],
    seconds: known?.seconds ?? {},
    current: known?.current ?? questionOrder[0] ?? 0,
    language: known?.language,
    clockOffset,
  }
}

type ByLanguage<T> = { [language in Language]?: T | undefined }

/** The wanted language where there is a text in it, else the first in which there is one. */
export function languageOf(texts: ByLanguage<unknown>, wanted: Language): Language {
  return ([wanted, 'en', 'mr', 'hi'] as const).find((language) => texts[language]) ?? wanted
}

/** A text in the wanted language, or in the first one that there is. */
export function inLanguage<T>(texts: ByLanguage<T>, wanted: Language): T | undefined {
  return texts[languageOf(texts, wanted)]
}
