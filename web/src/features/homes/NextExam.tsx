// The ink block of a student's home: the next test, how long until it begins, and the one thing to do about it.
import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../ui/Button.tsx'
import { Live } from '../../ui/Chip.tsx'
import { Duration } from '../../ui/Duration.tsx'
import { useFormat } from '../../ui/format.ts'
import { InkBlock } from '../../ui/Panel.tsx'
import { ExamFacts } from './ExamsAhead.tsx'
import type { StudentHomeData } from './homes.api.ts'
import { minutesUntil, shortMoment } from './now.ts'

type Exam = StudentHomeData['exams'][number]

export function NextExam({ exam, now }: { exam: Exam; now: Date }) {
  return (
    <InkBlock>
      <div className="next">
        <div className="grow">
          <When exam={exam} now={now} />
          <h2 className="l wraps">{exam.title}</h2>
          <p className="dim">
            <ExamFacts exam={exam} />
          </p>
        </div>
        <div className="next-do">
          <WhatToDo exam={exam} />
        </div>
      </div>
    </InkBlock>
  )
}

function When({ exam, now }: { exam: Exam; now: Date }) {
  const format = useFormat()
  const ends = exam.attempt && !exam.attempt.closed ? exam.attempt.endsAt : exam.closesAt
  const until = shortMoment(ends, now, format)
  if (exam.state === 'open') {
    return (
      <Live>
        <Trans>Open until {until}</Trans>
      </Live>
    )
  }
  const minutes = minutesUntil(exam.opensAt, now)
  const day = format.weekday(exam.opensAt)
  const time = format.time(exam.opensAt)
  if (minutes > 24 * 60) {
    return (
      <p className="dim">
        {day} · {time}
      </p>
    )
  }
  return (
    <p className="dim">
      <Trans>
        {time} · in <Duration minutes={minutes} />
      </Trans>
    </p>
  )
}

function WhatToDo({ exam }: { exam: Exam }) {
  if (exam.attempt?.closed) return null
  if (exam.attempt) {
    return (
      <ButtonLink
        look="now"
        wide
        to="/attempts/$attemptId"
        params={{ attemptId: exam.attempt.id }}
        icon="play"
      >
        <Trans>Go on</Trans>
      </ButtonLink>
    )
  }
  const open = exam.state === 'open'
  return (
    <ButtonLink
      look={open ? 'now' : 'inv'}
      wide
      to="/exam/$examId"
      params={{ examId: exam.id }}
      {...(open && { icon: 'play' as const })}
    >
      {open ? <Trans>To the test</Trans> : <Trans>Check phone</Trans>}
    </ButtonLink>
  )
}
