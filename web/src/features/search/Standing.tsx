// How the search stands: on its way, nothing found, no network, failed. Said to a screen reader as well.
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { problemSentence } from '../../api/problems.ts'
import { useCan } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { useOnline } from '../../ui/online.ts'
import { EmptyState } from '../../ui/States.tsx'

type StandingProps = {
  typed: string
  /** How many lines there are. */
  count: number
  isWaiting: boolean
  error: unknown
  retry: () => void
  onClose: () => void
}

export function Standing({ typed, count, isWaiting, error, retry, onClose }: StandingProps) {
  const { t, i18n } = useLingui()
  const online = useOnline()
  const line = typed.trim()
  const isOver = line.length >= 2 && online && !isWaiting && !error
  const words = isWaiting
    ? t`Searching`
    : t`${plural(count, { one: '# line found', other: '# lines found' })}`
  return (
    <>
      <p className="vh" role="status">
        {line.length >= 2 && words}
      </p>
      {isWaiting && count === 0 && <Bars />}
      {!online && (
        <Note tone="due" icon="offline" title={<Trans>No network</Trans>}>
          <Trans>Pages are found all the same; everything else once the network is back.</Trans>
        </Note>
      )}
      {Boolean(error) && (
        <Note
          tone="bad"
          alert
          title={<Trans>The search did not work</Trans>}
          action={
            <Button small look="line" onClick={retry}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {problemSentence(i18n, error)}
        </Note>
      )}
      {isOver && count === 0 && <NothingFound line={line} onClose={onClose} />}
      {line.length === 1 && count === 0 && (
        <p className="hint">
          <Trans>Type one more letter.</Trans>
        </p>
      )}
    </>
  )
}

function Bars() {
  return (
    <div className="stack g4" aria-busy="true">
      <div className="sk-b w2 t" />
      <div className="sk-b w3 t" />
      <div className="sk-b w1 t" />
    </div>
  )
}

function NothingFound({ line, onClose }: { line: string; onClose: () => void }) {
  const { t } = useLingui()
  const can = useCan()
  return (
    <EmptyState
      plain
      level={3}
      title={t`Nothing found for “${line}”`}
      action={
        can('askQuery') ? (
          <ButtonLink look="tonal" to="/queries/new" search={{ title: line } as never} onClick={onClose}>
            <Trans>Ask us</Trans>
          </ButtonLink>
        ) : can('listPeople') ? (
          <ButtonLink look="tonal" to="/people" onClick={onClose}>
            <Trans>All students</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      <Trans>The beginning of a name, a roll number or a word of a title is enough.</Trans>
    </EmptyState>
  )
}
