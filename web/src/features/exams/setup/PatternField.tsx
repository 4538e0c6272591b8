// The choice of a pattern: the examinations by what they lead to, and sections of one's own.
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { FieldProps } from '../../../ui/Field.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Pattern } from '../exams.api.ts'
import { useName } from '../examWords.tsx'

/** The value that stands for no pattern. */
export const OWN = 'own'

const families = [
  { word: msg`Medicine`, has: (code: string) => code.startsWith('neet') },
  { word: msg`Engineering`, has: (code: string) => code.startsWith('jee') },
  { word: msg`Maharashtra`, has: (code: string) => code.startsWith('mht') },
]

type PatternFieldProps = Pick<FieldProps<string>, 'name' | 'value' | 'onChange'> & { patterns: Pattern[] }

export function PatternField({ patterns, value, onChange }: PatternFieldProps) {
  const { t, i18n } = useLingui()
  const group = useId()
  const nameOf = useName()
  const hintOf = usePatternHint()
  const choice = (code: string, label: string, hint: string) => (
    <label className="pattern-pick" key={code}>
      <input
        type="radio"
        name={group}
        value={code}
        checked={code === value}
        onChange={() => onChange(code)}
      />
      <span className="wraps">{label}</span>
      <span className="s hint">{hint}</span>
    </label>
  )
  return (
    <fieldset className="field">
      <legend>{t`Pattern`}</legend>
      {families.map(({ word, has }) => (
        <div className="pattern-picks" key={word.id}>
          <p className="s hint">{i18n._(word)}</p>
          {patterns
            .filter(({ code }) => has(code))
            .map((pattern) => choice(pattern.code, nameOf(pattern.name), hintOf(pattern)))}
        </div>
      ))}
      <div className="pattern-picks">
        <p className="s hint">{t`Of the institute`}</p>
        {choice(OWN, t`Own sections`, t`as you set them`)}
      </div>
    </fieldset>
  )
}

/** What sets the pattern apart, in one line. */
function usePatternHint() {
  const { t } = useLingui()
  const format = useFormat()
  return ({ questionCount, toAttempt, maxMarks: max, parts }: Pattern): string => {
    const maxMarks = format.marks(max)
    const count = parts.length
    if (count > 0) return t`${questionCount} questions, ${maxMarks} marks, ${count} parts`
    if (toAttempt < questionCount) return t`${toAttempt} of ${questionCount} questions, ${maxMarks} marks`
    return t`${questionCount} questions, ${maxMarks} marks`
  }
}
