// The rules that follow from how an exam is set up, each in a sentence: nothing happens that was not announced here.
import { Plural, Trans } from '@lingui/react/macro'
import { Duration } from '../../../ui/Duration.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Language } from '../../../words/language.ts'
import { GRACE_MS } from '../engine/away.ts'
import type { Paper, Part, Section } from '../engine/paper.ts'
import { sectionName } from '../paperWords.ts'

export type RuleSection = Pick<Section, 'position' | 'name' | 'attemptCount' | 'beyond'> & {
  questionCount: number
  wrong: string
  partial: string | null
}

type Facts = Pick<Paper, 'mode' | 'calculator' | 'awayLimit'> & { parts: Part[]; sections: RuleSection[] }
type Attempts = { attemptsAllowed: number; attemptCounts: 'best' | 'first' | 'last' }

type Props = {
  facts: Facts
  /** Until when one may begin (ms); undefined: as long as the exam is open. */
  entry?: number | undefined
  attempts?: Attempts
  language: Language
}

export function ExamRules({ facts, entry, attempts, language }: Props) {
  const { mode, parts, sections, calculator, awayLimit } = facts
  return (
    <ul className="rules-list">
      {entry !== undefined && <Entry until={entry} />}
      {attempts && attempts.attemptsAllowed > 1 && <AttemptsRule {...attempts} />}
      {parts.length > 0 && <Parts parts={parts} language={language} />}
      {sections.map((section) => (
        <AnyOf key={section.position} section={section} language={language} />
      ))}
      <Negative sections={sections} />
      {sections.some(({ partial }) => partial !== null) && (
        <li>
          <Trans>
            Where one or more options are right, some of the marks are given for some of the right options, as
            long as no wrong one is chosen.
          </Trans>
        </li>
      )}
      <li>
        {calculator ? (
          <Trans>A calculator is on the screen. No other is allowed.</Trans>
        ) : (
          <Trans>No calculator is allowed.</Trans>
        )}
      </li>
      {mode === 'practice' ? <Practice /> : <Away limit={awayLimit} />}
    </ul>
  )
}

function Entry({ until }: { until: number }) {
  const format = useFormat()
  const time = format.time(until)
  return (
    <li>
      <Trans>You can start until {time}; after that nobody is let in.</Trans>
    </li>
  )
}

function AttemptsRule({ attemptsAllowed, attemptCounts }: Attempts) {
  return (
    <li>
      <Plural value={attemptsAllowed} one="You can take it # time." other="You can take it # times." />{' '}
      {attemptCounts === 'best' && <Trans>The best attempt counts.</Trans>}
      {attemptCounts === 'first' && <Trans>The first attempt counts.</Trans>}
      {attemptCounts === 'last' && <Trans>The last attempt counts.</Trans>}
    </li>
  )
}

function Parts({ parts, language }: { parts: Part[]; language: Language }) {
  return (
    <li>
      <Trans>
        The paper has parts, each with its own time. When a part is over it is closed, and the next one
        begins:
      </Trans>
      <ol className="rules-parts">
        {parts.map((part) => (
          <li key={part.position}>
            {sectionName(part, language)}: <Duration minutes={part.minutes} />
          </li>
        ))}
      </ol>
    </li>
  )
}

function AnyOf({ section, language }: { section: RuleSection; language: Language }) {
  const { attemptCount, questionCount, beyond } = section
  if (attemptCount === null) return null
  const name = sectionName(section, language)
  return (
    <li>
      <Trans>
        {name}: answer any {attemptCount} of {questionCount}.
      </Trans>{' '}
      {beyond === 'refuse' ? (
        <Trans>One more is not taken until you clear another.</Trans>
      ) : (
        <Trans>If you answer more, the first ones count.</Trans>
      )}
    </li>
  )
}

function Negative({ sections }: { sections: RuleSection[] }) {
  const costs = sections.filter(({ wrong }) => Number(wrong) !== 0).length
  return (
    <li>
      {costs === 0 ? (
        <Trans>A wrong answer costs no marks.</Trans>
      ) : costs === sections.length ? (
        <Trans>A wrong answer costs marks; the table says how many.</Trans>
      ) : (
        <Trans>In some sections a wrong answer costs marks; the table says in which.</Trans>
      )}
    </li>
  )
}

function Practice() {
  return (
    <li>
      <Trans>
        This is practice: after each question you can check your answer, see a hint and the solution.
      </Trans>
    </li>
  )
}

function Away({ limit }: { limit: number | null }) {
  const seconds = GRACE_MS / 1000
  return (
    <li>
      <Trans>
        Stay in the exam. Leaving it for {seconds} seconds or more (another app, another window, the screen
        switched off) is noted with its time; you see it at once, your teacher sees it, and you can explain
        it. A lost network is not leaving.
      </Trans>{' '}
      {limit === null ? (
        <Trans>Nothing is decided by a machine.</Trans>
      ) : (
        <b>
          <Plural
            value={limit}
            one="After it was left # time, the exam is submitted by itself."
            other="After it was left # times, the exam is submitted by itself."
          />
        </b>
      )}
    </li>
  )
}
