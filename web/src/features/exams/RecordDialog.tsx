// What happened in one attempt: when it began and ended, on which devices, and what was kept apart.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { useAnswerWord } from './answerWord.ts'
import { type AttemptRecord, paperOf, recordOf } from './exams.api.ts'

const eventWords: Record<AttemptRecord['events'][number]['kind'], MessageDescriptor> = {
  started: msg`Began`,
  taken_over: msg`Taken over on another device`,
  part_ended: msg`A part ended`,
  extra_time: msg`More time was given`,
  paused: msg`The clock was stopped`,
  resumed: msg`The clock runs again`,
  message: msg`A message was sent`,
  submitted: msg`Submitted`,
  closed: msg`Closed by the bell`,
  late_accepted: msg`Late answers were accepted`,
  voided: msg`Declared void`,
  restored: msg`Counts again`,
}

const apartWords: Record<AttemptRecord['apart'][number]['why'], MessageDescriptor> = {
  after_end: msg`after the end`,
  older_epoch: msg`from a device that no longer held it`,
  part_locked: msg`for a part that was locked`,
  paused: msg`while the clock stood still`,
}

export function RecordDialog({ attemptId, onClose }: { attemptId: string | undefined; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog open={attemptId !== undefined} onClose={onClose} title={t`What happened`} sheet wide>
      {attemptId && <Record attemptId={attemptId} />}
    </Dialog>
  )
}

function Record({ attemptId }: { attemptId: string }) {
  const { t } = useLingui()
  const query = useQuery(recordOf(attemptId))
  return (
    <Loaded query={query} failed={t`The record did not load`}>
      {(record) => (
        <div className="stack g3">
          <p>
            <b>{record.student.name}</b> <span className="s hint">{record.student.rollNumber}</span>
          </p>
          <Events record={record} />
          <Apart record={record} />
          <div>
            <ButtonLink to="/attempts/$attemptId/integrity" params={{ attemptId }} look="tonal" icon="shield">
              <Trans>Read the report</Trans>
            </ButtonLink>
          </div>
        </div>
      )}
    </Loaded>
  )
}

function Events({ record }: { record: AttemptRecord }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  return (
    <ol className="list tight" aria-label={t`Course of the attempt`}>
      {record.events.map((event) => (
        <li key={`${event.kind} ${event.at}`}>
          <span className="nb dim">{format.exactTime(event.at)}</span>
          <span className="grow wraps">
            {i18n._(eventWords[event.kind])}
            {event.device && <span className="s hint block">{event.device}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** They count nothing; the teacher sees them, so that a student who asks gets an answer. */
function Apart({ record: { apart, examId } }: { record: AttemptRecord }) {
  const { t, i18n } = useLingui()
  const answerWord = useAnswerWord()
  const format = useFormat()
  const paper = useQuery({ ...paperOf(examId), enabled: apart.length > 0 }).data
  const kinds = new Map(paper?.questions.map(({ position, kind }) => [position, kind]))
  if (apart.length === 0)
    return (
      <p className="s hint">
        <Trans>No answer came too late or from a device that no longer held the attempt.</Trans>
      </p>
    )
  return (
    <div className="stack">
      <h3>
        <Trans>Kept apart, not counted</Trans>
      </h3>
      <ul className="list tight">
        {apart.map(({ position, epoch, sequence, response, why, receivedAt }) => (
          <li key={`${epoch} ${sequence} ${position}`}>
            <span className="nb dim">{format.exactTime(receivedAt)}</span>
            <span className="grow">
              {t`Question ${position}`}: <b>{answerWord(response, kinds.get(position))}</b>
              <span className="s hint block">{i18n._(apartWords[why])}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
