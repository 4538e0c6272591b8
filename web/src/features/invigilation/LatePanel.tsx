// Answers that came too late, or from a device that no longer held the attempt; a teacher may let them count.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { acceptLateAnswers, type LateAnswer, type Report, reportOf } from './invigilation.api.ts'

const whyWords: Record<LateAnswer['why'], MessageDescriptor> = {
  after_end: msg`came after the end`,
  older_epoch: msg`from a device that no longer held the attempt`,
  part_locked: msg`for a part that was locked`,
  paused: msg`while the clock stood still`,
}

const nameOf = ({ epoch, position, kind, sequence }: LateAnswer) =>
  [epoch, position, kind, sequence].join(' ')

export function LatePanel({ report }: { report: Report }) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const may = report.can.includes('acceptLateAnswers') && report.closedAt !== null
  const flip = (name: string) => setChosen((before) => before.symmetricDifference(new Set([name])))
  return (
    <Panel>
      <Head title={t`What came too late`} />
      <p className="hint">
        <Trans>These answers were kept apart and do not count unless a teacher accepts them.</Trans>
      </p>
      <List label={t`What came too late`}>
        {report.late.map((answer) => {
          const name = nameOf(answer)
          return (
            <LateRow
              key={name}
              answer={answer}
              chosen={chosen.has(name)}
              {...(may && !answer.accepted && { onFlip: () => flip(name) })}
            />
          )
        })}
      </List>
      {may && chosen.size > 0 && (
        <AcceptForm
          report={report}
          answers={report.late.filter((answer) => chosen.has(nameOf(answer)))}
          onDone={() => setChosen(new Set())}
        />
      )}
    </Panel>
  )
}

function LateRow({ answer, chosen, onFlip }: { answer: LateAnswer; chosen: boolean; onFlip?: () => void }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const { number, accepted, response, why, kind, receivedAt } = answer
  const title = t`Question ${number}`
  const hint = [
    i18n._(whyWords[why]),
    format.exactTime(receivedAt),
    kind === 'draft' ? t`not saved` : '',
    response === null ? '' : t`answer: ${response}`,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <ListRow
      before={
        onFlip && (
          <label className="tick late-pick">
            <input type="checkbox" checked={chosen} onChange={onFlip} />
            <span className="vh">{title}</span>
          </label>
        )
      }
      title={title}
      hint={hint}
      after={
        accepted && (
          <Chip tone="good">
            <Trans>Accepted</Trans>
          </Chip>
        )
      }
    />
  )
}

type AcceptProps = { report: Report; answers: LateAnswer[]; onDone: () => void }

function AcceptForm({ report: { attemptId }, answers, onDone }: AcceptProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const keys = answers.map(({ epoch, position, kind, sequence }) => ({ epoch, position, kind, sequence }))
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: t`Say why.` }),
    send: ({ reason }, key) => acceptLateAnswers(attemptId, { answers: keys, reason }, key),
    done: () => {
      toast(<Trans>They count now, and the student has a new receipt.</Trans>)
      void queries.invalidateQueries(reportOf(attemptId))
      onDone()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <TextField
        {...form.field('reason')}
        label={t`Why they may count`}
        hint={t`The student reads it.`}
        maxLength={300}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div>
        <Button type="submit" busy={form.busy}>
          {form.busy ? (
            <Trans>Saving</Trans>
          ) : (
            <Plural value={answers.length} one="Accept one answer" other="Accept # answers" />
          )}
        </Button>
      </div>
    </form>
  )
}
