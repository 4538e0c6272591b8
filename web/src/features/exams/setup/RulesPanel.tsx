// The rules of an exam: test or practice, how often, how late, with what, and what happens when somebody leaves it.
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, RadioGroup, SelectField } from '../../../ui/ChoiceField.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Exam, ExamChange } from '../exams.api.ts'
import { type Rules, useRuleSentences, useStudentsAwaySentence } from './ruleSentences.ts'
import { StepForm, StepPanel, useExamForm } from './StepPanel.tsx'
import { latinNumber } from './typedNumbers.ts'

export function RulesPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  return (
    <StepPanel title={t`Rules`} edit={(close) => <RulesForm exam={exam} close={close} />}>
      <RulesView rules={exam} />
    </StepPanel>
  )
}

export function RulesView({ rules }: { rules: Rules }) {
  const sentences = useRuleSentences()
  return (
    <ul className="rules">
      {sentences(rules).map((sentence) => (
        <li key={sentence}>
          <Icon name="check" small />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}

type Values = {
  mode: Exam['mode'] | ''
  attempts: string
  counts: Exam['attemptCounts'] | ''
  late: string
  calculator: boolean
  away: string
  ties: Exam['tieRule'] | ''
}

function RulesForm({ exam, close }: { exam: Exam; close: () => void }) {
  const { t } = useLingui()
  const form = useExamForm<Values>(exam, {
    start: {
      mode: exam.mode,
      attempts: String(exam.attemptsAllowed),
      counts: exam.attemptCounts,
      late: exam.lateEntryMinutes === null ? '' : String(exam.lateEntryMinutes),
      calculator: exam.calculator,
      away: exam.awayLimit === null ? '' : String(exam.awayLimit),
      ties: exam.tieRule,
    },
    check: ({ mode, attempts, late, away }) => ({
      ...(!isWhole(attempts, 1, 50) && { attempts: t`From 1 to 50.` }),
      ...(late.trim() && !isWhole(late, 0, 600) && { late: t`From 0 to 600, or nothing.` }),
      ...(mode === 'test' && away.trim() && !isWhole(away, 1, 50) && { away: t`From 1 to 50, or nothing.` }),
    }),
    toChange,
    close,
  })
  const { mode, attempts } = form.values
  return (
    <StepForm form={form} onClose={close}>
      <ModeField {...form.field('mode')} />
      <div className="form2">
        <TextField
          {...form.field('attempts')}
          label={t`How often one may sit it`}
          inputMode="numeric"
          maxLength={2}
        />
        {Number(latinNumber(attempts)) > 1 && (
          <SelectField
            {...form.field('counts')}
            label={t`Which attempt counts`}
            choices={[
              { value: 'best', label: t`The best` },
              { value: 'first', label: t`The first` },
              { value: 'last', label: t`The last` },
            ]}
          />
        )}
        <TextField
          {...form.field('late')}
          label={t`Late entry, in minutes`}
          hint={t`After the opening. Empty: as long as it is open.`}
          inputMode="numeric"
          maxLength={3}
        />
      </div>
      <Checkbox {...form.field('calculator')} label={t`The screen offers a calculator`} />
      {mode === 'test' && (
        <>
          <AwayField {...form.field('away')} />
          <SelectField
            {...form.field('ties')}
            label={t`Equal marks`}
            choices={[
              { value: 'none', label: t`share a rank` },
              { value: 'jee_main', label: t`are told apart as in JEE Main` },
              { value: 'neet', label: t`are told apart as in NEET` },
            ]}
          />
        </>
      )}
    </StepForm>
  )
}

type FieldOf<Value> = {
  name: string
  value: Value
  onChange: (value: Value) => void
  error?: string | undefined
}

/** A test, or a practice: chosen before everything else, and by itself where an exam is made. */
export function ModeField(props: FieldOf<Exam['mode'] | ''>) {
  const { t } = useLingui()
  return (
    <RadioGroup
      {...props}
      label={t`What it is`}
      choices={[
        {
          value: 'test',
          label: t`A test`,
          hint: t`At a fixed time. Results come out when you publish them, with ranks.`,
        },
        {
          value: 'practice',
          label: t`Practice`,
          hint: t`Open as long as you like, also beside a test. Hints and answers come at once; nobody is watched or ranked.`,
        },
      ]}
    />
  )
}

/** The limit, and the very sentence that students will read because of it. */
function AwayField(props: FieldOf<string>) {
  const { t } = useLingui()
  const sentence = useStudentsAwaySentence()
  const limit = isWhole(props.value, 1, 50) ? Number(latinNumber(props.value)) : null
  return (
    <div className="stack">
      <TextField
        {...props}
        label={t`Submit after so many times away`}
        hint={t`Empty: never. A call or a low battery can take anybody away.`}
        inputMode="numeric"
        maxLength={2}
      />
      <blockquote className="quoted" aria-live="polite">
        <p className="s hint">
          <Trans>Students read before they begin:</Trans>
        </p>
        <p>{sentence(limit)}</p>
      </blockquote>
    </div>
  )
}

const isWhole = (typed: string, from: number, to: number) =>
  /^\d{1,3}$/.test(latinNumber(typed)) &&
  typed.trim() !== '' &&
  Number(latinNumber(typed)) >= from &&
  Number(latinNumber(typed)) <= to

function toChange({ mode, attempts, counts, late, calculator, away, ties }: Values): ExamChange {
  const whole = (typed: string) => (typed.trim() ? Number(latinNumber(typed)) : null)
  return {
    mode: mode || 'test',
    attemptsAllowed: Number(latinNumber(attempts)),
    attemptCounts: counts || 'best',
    lateEntryMinutes: whole(late),
    calculator,
    awayLimit: mode === 'practice' ? null : whole(away),
    tieRule: ties || 'none',
  }
}
