// What a teacher decided, why, and the appeal against it; and, for the teacher, the decision to be made.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { appealRuling, type Report, type Ruling, reportOf, ruleOnAttempt } from './invigilation.api.ts'

const words: Record<Ruling['ruling'], MessageDescriptor> = {
  nothing: msg`No consequence`,
  warning: msg`A warning`,
  void: msg`The attempt is void`,
}
const tones: Record<Ruling['ruling'], Tone> = { nothing: 'good', warning: 'due', void: 'bad' }

export function RulingsPanel({ report }: { report: Report }) {
  const { t } = useLingui()
  const [ruling, setRuling] = useState(false)
  const may = report.can.includes('ruleOnAttempt') && report.closedAt !== null
  const latest = report.rulings.at(-1)
  if (!latest && !may) return null
  return (
    <Panel>
      <Head title={t`Decision`} />
      {latest ? null : (
        <p className="hint">
          <Trans>Nothing was decided. That is all right: most attempts need no decision.</Trans>
        </p>
      )}
      {report.rulings.map((one) => (
        <RulingView key={one.id} ruling={one} report={report} isLatest={one === latest} />
      ))}
      {may && !ruling && (
        <div>
          <Button look={latest?.appeal ? 'filled' : 'tonal'} onClick={() => setRuling(true)}>
            {latest ? <Trans>Decide again</Trans> : <Trans>Decide</Trans>}
          </Button>
        </div>
      )}
      {may && ruling && <RulingForm report={report} onDone={() => setRuling(false)} />}
    </Panel>
  )
}

type ViewProps = { ruling: Ruling; report: Report; isLatest: boolean }

function RulingView({ ruling, report, isLatest }: ViewProps) {
  const { i18n } = useLingui()
  const format = useFormat()
  const { appeal } = ruling
  const mayAppeal = isLatest && !appeal && ruling.ruling !== 'nothing' && report.can.includes('appealRuling')
  return (
    <article className={isLatest ? 'ruling' : 'ruling earlier'}>
      <div className="row wrap">
        <Chip tone={tones[ruling.ruling]}>{i18n._(words[ruling.ruling])}</Chip>
        <span className="s hint">
          {ruling.by} · {format.when(ruling.at)}
        </span>
      </div>
      <p className="pre">{ruling.reason}</p>
      {appeal && (
        <blockquote className="said">
          <p className="pre">{appeal.text}</p>
          <p className="s hint">
            <Trans>Appeal</Trans> · {appeal.by} · {format.when(appeal.at)}
          </p>
          {!appeal.answeredWith && (
            <p className="s att">
              <Trans>Waits for an answer</Trans>
            </p>
          )}
        </blockquote>
      )}
      {mayAppeal && <Appeal report={report} rulingId={ruling.id} />}
    </article>
  )
}

function Appeal({ report: { attemptId }, rulingId }: { report: Report; rulingId: string }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const form = useForm({
    start: { text: '' },
    draft: { name: `appeal ${rulingId}` },
    check: ({ text }) => (text.trim() ? {} : { text: t`Write why you do not agree.` }),
    send: ({ text }, key) => appealRuling(attemptId, { rulingId, text }, key),
    done: () => {
      toast(<Trans>Your appeal was sent.</Trans>)
      void queries.invalidateQueries(reportOf(attemptId))
    },
  })
  if (!open)
    return (
      <div>
        <Button look="line" onClick={() => setOpen(true)}>
          <Trans>Appeal against it</Trans>
        </Button>
      </div>
    )
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <TextArea
        {...form.field('text')}
        label={t`Why you do not agree`}
        hint={t`A teacher reads it and decides again.`}
        rows={3}
        maxLength={2000}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div>
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Sending</Trans> : <Trans>Send the appeal</Trans>}
        </Button>
      </div>
    </form>
  )
}

function RulingForm({ report: { attemptId }, onDone }: { report: Report; onDone: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { ruling: '' as Ruling['ruling'] | '', reason: '' },
    check: ({ ruling, reason }) => ({
      ...(!ruling && { ruling: t`Choose one.` }),
      ...(!reason.trim() && { reason: t`Say why: the student and the parents read it.` }),
    }),
    send: ({ ruling, reason }, key) => ruleOnAttempt(attemptId, { ruling: ruling || 'nothing', reason }, key),
    done: () => {
      toast(<Trans>Decided. The student and the parents can read it.</Trans>)
      void queries.invalidateQueries(reportOf(attemptId))
      onDone()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <RadioGroup
        {...form.field('ruling')}
        label={t`Decision`}
        choices={[
          { value: 'nothing', label: t`No consequence` },
          { value: 'warning', label: t`A warning`, hint: t`The result counts.` },
          {
            value: 'void',
            label: t`The attempt is void`,
            hint: t`It counts in no result and no rank. A later decision can bring it back.`,
          },
        ]}
      />
      <TextArea
        {...form.field('reason')}
        label={t`Reason`}
        hint={t`The student and the parents read it, and may appeal.`}
        rows={3}
        maxLength={2000}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Decide</Trans>}
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
