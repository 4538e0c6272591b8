// Which batches sit the exam, and when.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { CheckboxGroup } from '../../../ui/ChoiceField.tsx'
import { Duration } from '../../../ui/Duration.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { batchList, type Exam } from '../exams.api.ts'
import { fromField, toField } from '../indiaTime.ts'
import { StepForm, StepPanel, useExamForm } from './StepPanel.tsx'

export function WindowPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  return (
    <StepPanel title={t`Batches and time`} edit={(close) => <WindowForm exam={exam} close={close} />}>
      <WindowWords exam={exam} />
    </StepPanel>
  )
}

/** The batches, the window and the length, as pairs. */
export function WindowWords({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const format = useFormat()
  const notYet = <span className="hint">{t`not chosen yet`}</span>
  return (
    <Pairs
      items={[
        [t`Batches`, exam.batches.length ? exam.batches.map((batch) => batch.name).join(', ') : notYet],
        [t`Opens`, exam.opensAt ? format.dateTime(exam.opensAt) : notYet],
        [t`Closes`, exam.closesAt ? format.dateTime(exam.closesAt) : notYet],
        [t`Length`, <Duration key="length" minutes={exam.durationMinutes} />],
      ]}
    />
  )
}

function WindowForm({ exam, close }: { exam: Exam; close: () => void }) {
  const { t } = useLingui()
  const batches = useQuery(batchList)
  const form = useExamForm(exam, {
    start: {
      opensAt: toField(exam.opensAt),
      closesAt: toField(exam.closesAt),
      durationMinutes: String(exam.durationMinutes),
      batchIds: exam.batches.map((batch) => batch.id) as readonly string[],
    },
    check: ({ durationMinutes }) =>
      Number(durationMinutes) >= 1 && Number(durationMinutes) <= 600
        ? {}
        : { durationMinutes: t`Give the minutes, from 1 to 600.` },
    toChange: ({ opensAt, closesAt, durationMinutes, batchIds }) => ({
      opensAt: fromField(opensAt),
      closesAt: fromField(closesAt),
      durationMinutes: Number(durationMinutes),
      batchIds: [...batchIds],
    }),
    close,
  })
  return (
    <StepForm form={form} onClose={close}>
      <Loaded query={batches} failed={t`The batches did not load`}>
        {({ rows }) => (
          <CheckboxGroup
            {...form.field('batchIds')}
            label={t`Batches`}
            choices={rows.map((batch) => ({ value: batch.id, label: batch.name }))}
          />
        )}
      </Loaded>
      <div className="form2">
        <DateField {...form.field('opensAt')} label={t`Opens`} withTime />
        <DateField
          {...form.field('closesAt')}
          label={t`Closes`}
          hint={t`Whoever begins late still has to end by then.`}
          withTime
        />
        <TextField
          {...form.field('durationMinutes')}
          label={t`Length in minutes`}
          inputMode="numeric"
          maxLength={3}
        />
      </div>
      <p className="s hint">
        <Trans>Times are Indian time. The server’s clock counts, not the phone’s.</Trans>
      </p>
    </StepForm>
  )
}
