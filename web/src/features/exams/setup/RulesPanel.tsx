// The rules of an exam: test or practice, how often, how late, with what, and what happens when somebody leaves it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, SelectField } from '../../../ui/ChoiceField.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Exam, ExamChange } from '../exams.api.ts'
import { type Rules, useRuleSentences } from './ruleSentences.ts'
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
        <li key={sentence}>{sentence}</li>
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
              { value: 'jee_advanced', label: t`are told apart as in JEE Advanced` },
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

/** A test, or a practice: two words, and what the chosen one means. */
export function ModeField({ value, onChange }: Pick<FieldOf<Exam['mode'] | ''>, 'value' | 'onChange'>) {
  const { t } = useLingui()
  return (
    <div className="stack">
      <div className="row">
        <Seg
          label={t`What it is`}
          value={value || 'test'}
          onChange={onChange}
          choices={[
            { value: 'test', label: t`Test` },
            { value: 'practice', label: t`Practice` },
          ]}
        />
      </div>
      <p className="s hint" aria-live="polite">
        {value === 'practice'
          ? t`Open as long as you like, also beside a test. Hints and answers come at once; nobody is watched or ranked.`
          : t`At a fixed time. Results come out when you publish them, with ranks.`}
      </p>
    </div>
  )
}

/** The limit, and the very sentence that students will read because of it. */
function AwayField(props: FieldOf<string>) {
  const { t } = useLingui()
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
        <StudentsAwaySentence limit={limit} />
      </blockquote>
    </div>
  )
}

/** Away is what lasts this long: shorter is a slip. */
const GRACE_SECONDS = 5

/** Word for word what stands in the instructions of the exam. */
function StudentsAwaySentence({ limit }: { limit: number | null }) {
  const seconds = GRACE_SECONDS
  return (
    <p>
      <Trans>
        Stay in the exam. Leaving it for {seconds} seconds or more (another app, another window, the screen
        switched off) is noted with its time; you see it at once, your teacher sees it, and you can explain
        it. A lost network is not leaving.
      </Trans>{' '}
      {limit === null ? (
        <Trans>Nothing is decided by a machine.</Trans>
      ) : (
        <b>
          <Plural
            value={limit}
            one="After it was left # time, the exam is submitted by itself."
            other="After it was left # times, the exam is submitted by itself."
          />
        </b>
      )}
    </p>
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
