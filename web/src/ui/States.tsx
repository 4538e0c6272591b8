// The states of every screen: loading, empty, failed, offline.
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { problemSentence } from '../api/problems.ts'
import { Button } from './Button.tsx'
import { useFormat } from './format.ts'
import { Note } from './Note.tsx'
import { useOnline } from './online.ts'

/** The shape of what comes; after eight seconds it says so in words. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  const { t } = useLingui()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 8_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="panel" aria-busy="true">
      <p className={slow ? 's hint' : 'vh'} role="status">
        {slow ? t`Still loading. The network is slow; nothing is lost.` : t`Loading`}
      </p>
      <div className="sk-b w1" />
      <div className="sk-b w3 t" />
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey bars have no identity
        <div className="row" key={index}>
          <div className="sk-b sq" />
          <div className="grow stack">
            <div className="sk-b w2" />
            <div className="sk-b w1" />
          </div>
        </div>
      ))}
    </div>
  )
}

type EmptyProps = {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  plain?: boolean
  /** 2 where it stands for a whole list, below the page's own title. */
  level?: 2 | 3
}

const emptyBars = [10, 10.4, 11.6, 13.6, 16.4, 20, 24.4, 29.6, 35.6, 42.4]

/** Nothing yet, or nothing found: one sentence and one way on. `plain` leaves the picture out. */
export function EmptyState({ title, children, action, plain, level = 3 }: EmptyProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="em">
      {!plain && (
        <svg width="120" height="56" viewBox="0 0 120 56" aria-hidden="true">
          {emptyBars.map((height, index) => (
            <rect key={height} x={1 + index * 12} y={56 - height} width="9" height={height} />
          ))}
        </svg>
      )}
      <Heading>{title}</Heading>
      {children && <div className="dim">{children}</div>}
      {action}
    </div>
  )
}

type ErrorProps = {
  error: unknown
  /** What did not work: "The batches did not load". */
  title?: ReactNode
  retry?: () => void
}

/** What happened, what is safe, how to go on, and the code by which the office finds it. */
export function ErrorState({ error, title, retry }: ErrorProps) {
  const { i18n } = useLingui()
  const format = useFormat()
  const [at] = useState(() => new Date())
  const requestId = error instanceof Problem ? error.requestId : undefined
  return (
    <div className="panel">
      <Note tone="bad" title={title ?? <Trans>This did not load</Trans>} alert>
        {problemSentence(i18n, error)}
      </Note>
      {retry && (
        <Button onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      )}
      <p className="s hint wraps">
        {requestId && (
          <>
            <Trans>Code {requestId}</Trans>
            {' · '}
          </>
        )}
        {format.time(at)}
      </p>
    </div>
  )
}

/** No network: from when the numbers are, and what still works. Nothing while there is a network. */
export function OfflineNote({ since, children }: { since?: Date | undefined; children?: ReactNode }) {
  const online = useOnline()
  const format = useFormat()
  if (online) return null
  const time = since && format.time(since)
  return (
    <Note tone="due" icon="offline" title={<Trans>No network</Trans>}>
      {time && <Trans>What you see is as of {time}.</Trans>} {children}
    </Note>
  )
}
