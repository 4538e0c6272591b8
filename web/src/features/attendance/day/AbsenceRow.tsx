// One absence: who, from which lecture, how it ended, and how far the word came to each guardian.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { Absence } from '../attendance.api.ts'
import { cameWords, fateWords, unreachableWords, wordLooks } from './absenceWords.ts'

export function AbsenceRow({ absence, onKnown }: { absence: Absence; onKnown: () => void }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const wordOf = useSubjectWord()
  const { student, batch, subject, startsAt, state, dayMark } = absence
  const { word, tone, icon } = wordLooks[state]
  const came = dayMark && cameWords[dayMark]
  const open = state === 'told' || state === 'unreachable'
  return (
    <li className="absence">
      <div className="grow stack absence-words">
        <span className="row wrap">
          <Link to="/people/$personId" params={{ personId: student.id }} className="name">
            <b>{student.name}</b>
          </Link>
          <span className="s hint">{student.rollNumber}</span>
        </span>
        <span className="s hint">
          {batch} · {wordOf(subject)} {format.time(startsAt)}
        </span>
        <Outcome absence={absence} />
        {came && <span className="s pos">{i18n._(came)}</span>}
      </div>
      <div className="absence-end">
        <Chip tone={tone} icon={icon}>
          {i18n._(word)}
        </Chip>
        {open && (
          <Button small look="quiet" onClick={onKnown}>
            <Trans>Reason is known</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}

/** The evidence: when, to whom, and how far it came; or why it came to nobody. */
function Outcome({ absence }: { absence: Absence }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const { state, dueAt, toldAt, knownAt, knownByName, note, unreachableWhy, guardians } = absence
  const due = format.time(dueAt)
  const known = knownAt && format.when(knownAt)
  const who = knownByName ?? ''
  const told = toldAt && format.time(toldAt)
  return (
    <span className="s stack absence-words">
      {state === 'waiting' && <Trans>Parents are told at {due}</Trans>}
      {unreachableWhy && <span className="neg">{i18n._(unreachableWords[unreachableWhy])}</span>}
      {known && (
        <Trans>
          {who} knows since {known}
        </Trans>
      )}
      {note && <q>{note}</q>}
      {guardians.map(({ id, name, phone, fate }) => (
        <span key={id}>
          {name}
          {phone && (
            <>
              {' · '}
              <a href={`tel:${phone}`}>{phone}</a>
            </>
          )}
          {fate && (
            <>
              {' · '}
              {told} <FateWord fate={fate} />
            </>
          )}
        </span>
      ))}
    </span>
  )
}

function FateWord({ fate }: { fate: NonNullable<Absence['guardians'][number]['fate']> }) {
  const { i18n } = useLingui()
  const { word, tone } = fateWords[fate]
  const look = { good: 'pos', bad: 'neg', due: 'att', plain: 'dim', own: 'dim' }[tone]
  return <span className={look}>{i18n._(word)}</span>
}
