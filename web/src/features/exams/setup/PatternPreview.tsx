// What a pattern brings: its sections and marks, its parts, how equal marks are told apart, and where it was read.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import type { Pattern } from '../exams.api.ts'
import { useName } from '../examWords.tsx'
import { SectionTable } from './SectionTable.tsx'

/** How long it takes, and whether parts of it lock. */
function Lasts({ pattern: { durationMinutes, parts } }: { pattern: Pattern }) {
  const count = parts.length
  if (count === 0) return <Trans>{durationMinutes} minutes, one time for all sections.</Trans>
  return (
    <Trans>
      {durationMinutes} minutes in {count} parts; a part that is over is locked.
    </Trans>
  )
}

export function PatternPreview({ pattern }: { pattern: Pattern | undefined }) {
  const { t } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  if (!pattern)
    return (
      <Panel label={t`Own sections`}>
        <Head title={t`Own sections`} />
        <p className="dim">
          <Trans>
            The draft begins with one section. On its page you add others, with their own marks, number to
            attempt and part.
          </Trans>
        </p>
      </Panel>
    )
  const from = format.date(pattern.inForceFrom)
  const { source } = pattern
  return (
    <Panel label={nameOf(pattern.name)}>
      <Head title={nameOf(pattern.name)}>{t`held since ${from}`}</Head>
      <p className="dim">
        <Lasts pattern={pattern} />
      </p>
      <SectionTable sections={pattern.sections} parts={pattern.parts} maxMarks={pattern.maxMarks} />
      <details>
        <summary className="s">
          <Trans>Where this was read</Trans>
        </summary>
        <p className="s hint" lang="en">
          {source}
        </p>
      </details>
    </Panel>
  )
}
