// What happened to the attempt, calmly, until it is put away: a message, more time, a new part, a time away.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import type { Language } from '../../../words/language.ts'
import { AwayTotal } from '../AwayTotal.tsx'
import type { AttemptEngine } from '../engine/attemptEngine.ts'
import type { AwayView, Notice } from '../engine/view.ts'
import type { OpenView } from '../openView.ts'
import { sectionName } from '../paperWords.ts'

type Props = { engine: AttemptEngine; view: OpenView; language: Language }

export default function Notices({ engine, view, language }: Props) {
  const { away, notices } = view
  return (
    <>
      {away.justNow !== undefined && <AwayNote engine={engine} away={away} seconds={away.justNow} />}
      {notices.map((notice) => (
        <NoticeNote key={notice.id} engine={engine} view={view} notice={notice} language={language} />
      ))}
    </>
  )
}

function NoticeNote({ engine, view, notice, language }: Props & { notice: Notice }) {
  const { t } = useLingui()
  const format = useFormat()
  const close = <IconButton icon="close" label={t`Close`} onClick={() => engine.dismiss(notice.id)} />
  switch (notice.kind) {
    case 'message': {
      const time = format.time(notice.at)
      return (
        <Note icon="speech" title={<Trans>From the invigilator, {time}</Trans>} action={close}>
          <span className="pre">{notice.text}</span>
        </Note>
      )
    }
    case 'extended': {
      const { minutes } = notice
      return (
        <Note tone="good" icon="clock" action={close}>
          <Plural
            value={minutes}
            one="You have been given # minute more."
            other="You have been given # minutes more."
          />
        </Note>
      )
    }
    case 'part': {
      const part = view.sheet.paper.parts.find(({ position }) => position === notice.part)
      const name = part ? sectionName(part, language) : ''
      return (
        <Note icon="clock" action={close}>
          <Trans>{name} has begun. What came before it is closed; your answers there are kept.</Trans>
        </Note>
      )
    }
    case 'apart': {
      const { count } = notice
      return (
        <Note tone="due" action={close}>
          <Plural
            value={count}
            one="# choice reached the server while its part was closed or the clock stood still. It is kept apart for your teacher and does not count."
            other="# choices reached the server while their part was closed or the clock stood still. They are kept apart for your teacher and do not count."
          />
        </Note>
      )
    }
  }
}

type AwayProps = { engine: AttemptEngine; away: AwayView; seconds: number }

/** Said as it happens; nothing is decided by this device. */
function AwayNote({ engine, away, seconds }: AwayProps) {
  const { count, limit } = away
  return (
    <Note
      tone="due"
      title={
        <Plural
          value={seconds}
          one="You were away from the exam for # second."
          other="You were away from the exam for # seconds."
        />
      }
      action={
        <Button look="line" small onClick={() => engine.understood()}>
          <Trans>I see</Trans>
        </Button>
      }
    >
      <AwayTotal away={away} />{' '}
      {limit === null ? (
        <Trans>
          Your teacher sees it too; you can explain it after the exam. Nothing is decided by a machine.
        </Trans>
      ) : (
        <Trans>
          As the instructions say, the exam is submitted at {limit} times; this is number {count}.
        </Trans>
      )}
    </Note>
  )
}
