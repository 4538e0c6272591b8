// Whether this device is ready for the exam: the way to the server, the room to keep answers, the clock.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Chip, type Tone } from '../../../ui/Chip.tsx'
import { Duration } from '../../../ui/Duration.tsx'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { checkDevice, type DeviceReport } from './checkDevice.ts'

/** `serverNow` is the server's time in the reply that brought this page. */
export function DeviceCheck({ serverNow }: { serverNow: string }) {
  const check = useQuery({
    queryKey: ['device-check', serverNow],
    queryFn: checkDevice,
    retry: false,
    gcTime: 0,
  })
  return (
    <Panel>
      <Head title={<Trans>Check this device</Trans>} />
      <List>
        <Connection report={check.data} />
        <Storage report={check.data} />
        <ClockRow report={check.data} />
      </List>
      <p>
        <Button look="line" small busy={check.isFetching} onClick={() => void check.refetch()}>
          {check.isFetching ? <Trans>Checking</Trans> : <Trans>Check again</Trans>}
        </Button>
      </p>
    </Panel>
  )
}

type RowProps = { title: string; hint: ReactNode; tone: Tone; word: string }

function Row({ title, hint, tone, word }: RowProps) {
  return <ListRow title={title} hint={hint} after={<Chip tone={tone}>{word}</Chip>} />
}

type ReportProps = { report: DeviceReport | undefined }

function Connection({ report }: ReportProps) {
  const { t } = useLingui()
  const title = t`Connection`
  const ms = report?.replyMs
  if (!report) return <Row title={title} hint="" tone="plain" word={t`Checking`} />
  if (ms === undefined) {
    return (
      <Row
        title={title}
        hint={t`The server does not answer. Check your network before you start.`}
        tone="bad"
        word={t`None`}
      />
    )
  }
  const slow = ms > 1_500
  return (
    <Row
      title={title}
      hint={t`The server answered in ${ms} ms.`}
      tone={slow ? 'due' : 'good'}
      word={slow ? t`Slow` : t`Good`}
    />
  )
}

function Storage({ report }: ReportProps) {
  const { t } = useLingui()
  const title = t`Answers on this device`
  if (!report) return <Row title={title} hint="" tone="plain" word={t`Checking`} />
  if (report.keeps) {
    return (
      <Row
        title={title}
        hint={t`Every choice is kept here until the server has it.`}
        tone="good"
        word={t`Kept`}
      />
    )
  }
  return (
    <Row
      title={title}
      hint={t`This browser keeps nothing: leave private mode or free some space. You can sit the exam, but a lost network may cost answers.`}
      tone="bad"
      word={t`Not kept`}
    />
  )
}

function ClockRow({ report }: ReportProps) {
  const { t } = useLingui()
  const title = t`Clock`
  if (report?.clockOffMs === undefined) return <Row title={title} hint="" tone="plain" word="–" />
  const minutes = Math.abs(report.clockOffMs) / 60_000
  if (minutes < 1)
    return (
      <Row
        title={title}
        hint={t`This device agrees with the institute’s clock.`}
        tone="good"
        word={t`Right`}
      />
    )
  return (
    <Row
      title={title}
      hint={
        <Trans>
          This device is off by <Duration minutes={minutes} />. The exam goes by the institute’s clock.
        </Trans>
      }
      tone="plain"
      word={t`Off`}
    />
  )
}
