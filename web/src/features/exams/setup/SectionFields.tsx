// The fields of one section: what every section has at first sight, what is special behind one click.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { IconButton } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Subject } from '../exams.api.ts'
import { kindsInOrder, kindWords, useName } from '../examWords.tsx'
import {
  faultsOf,
  isSpecial,
  type SectionRow,
  type TypedName,
  takesDecimals,
  takesPartial,
} from './sectionRows.ts'

type FieldsProps = {
  row: SectionRow
  number: number
  subjects: Subject[]
  /** Whether saving was tried: what is wrong is said from then on. */
  isChecked: boolean
  onChange: (told: Partial<SectionRow>) => void
  onRemove: (() => void) | undefined
}

export function SectionFields(props: FieldsProps) {
  const { t } = useLingui()
  const { row, number, onChange, onRemove } = props
  const typed = useTyped(props)
  const hasFault = props.isChecked && faultsOf(row).length > 0
  const [startsOpen] = useState(isSpecial(row))
  return (
    <fieldset className="section-row">
      <legend className="vh">{t`Section ${number}`}</legend>
      <div className="row up">
        <div className="grow">
          <TextField
            name={`name-${row.key}`}
            label={t`Name of section ${number}`}
            value={row.name.en}
            onChange={(en) => onChange({ name: { en } })}
            maxLength={80}
          />
        </div>
        {onRemove && <IconButton icon="trash" label={t`Take section ${number} out`} onClick={onRemove} />}
      </div>
      <PlaceFields {...props} />
      <div className="section-marks">
        <TextField {...typed('count')} label={t`Questions`} maxLength={3} />
        <TextField {...typed('right')} label={t`Right`} maxLength={6} />
        <TextField {...typed('wrong')} label={t`Wrong`} maxLength={7} />
        <TextField {...typed('blank')} label={t`Blank`} maxLength={7} />
      </div>
      <details className="section-more" open={startsOpen || hasFault || undefined}>
        <summary className="s">
          <Trans>Number to attempt, partial marks, decimals</Trans>
        </summary>
        <SpecialFields {...props} />
      </details>
    </fieldset>
  )
}

function PlaceFields({ row, subjects, onChange }: FieldsProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const choose = (subjectId: string) => {
    const subject = subjects.find((one) => one.id === subjectId)
    if (subject) onChange({ subjectId, name: subject.name })
  }
  return (
    <div className="form2">
      <SelectField
        name={`subject-${row.key}`}
        label={t`Subject`}
        value={row.subjectId}
        onChange={choose}
        choices={subjects.map((subject) => ({ value: subject.id, label: nameOf(subject.name) }))}
      />
      <SelectField
        name={`kind-${row.key}`}
        label={t`Kind of question`}
        value={row.kind}
        onChange={(kind) => onChange({ kind })}
        none={i18n._(kindWords.any)}
        choices={kindsInOrder.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
      />
    </div>
  )
}

function SpecialFields(props: FieldsProps) {
  const { t } = useLingui()
  const { row, onChange } = props
  const typed = useTyped(props)
  return (
    <div className="form2">
      <TextField
        {...typed('attempt')}
        label={t`To attempt`}
        hint={t`Such as any 5 of 10. Empty: all of them.`}
        maxLength={3}
      />
      {row.attempt.trim() !== '' && (
        <SelectField
          name={`beyond-${row.key}`}
          label={t`An answer beyond that`}
          value={row.beyond}
          onChange={(beyond) => onChange({ beyond: beyond || 'refuse' })}
          choices={[
            { value: 'refuse', label: t`is refused until one is cleared` },
            { value: 'first', label: t`does not count: the first ones do` },
          ]}
        />
      )}
      {takesPartial(row.kind) && (
        <TextField
          {...typed('partial')}
          label={t`For each right part`}
          hint={t`Where some right options are missing and none is wrong. Empty: all or nothing.`}
          maxLength={6}
        />
      )}
      {takesDecimals(row.kind) && (
        <TextField
          {...typed('decimals')}
          label={t`Decimals of a number`}
          hint={t`To how many the answer is rounded off. Empty: as it comes.`}
          maxLength={1}
        />
      )}
    </div>
  )
}

/** What a field that one types a number into needs, with what is wrong once saving was tried. */
function useTyped({ row, isChecked, onChange }: FieldsProps) {
  const { t } = useLingui()
  const faults = isChecked ? faultsOf(row) : []
  const words: Record<TypedName, string> = {
    count: t`From 1 to 300.`,
    attempt: t`Fewer than the section has.`,
    right: t`More than 0.`,
    wrong: t`0 or less.`,
    blank: row.attempt.trim() ? t`0: whoever chooses leaves some blank.` : t`0 or less.`,
    partial: t`More than 0, less than for a right answer.`,
    decimals: t`From 0 to 6.`,
  }
  return (name: TypedName) => ({
    name: `${name}-${row.key}`,
    value: row[name],
    onChange: (value: string) => onChange({ [name]: value }),
    inputMode: 'decimal' as const,
    error: faults.includes(name) ? words[name] : undefined,
  })
}
