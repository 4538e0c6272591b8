// The parts of an exam: one time for all of it, or stretches that lock one after the other.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Exam, NewPart } from '../exams.api.ts'
import { useName } from '../examWords.tsx'
import { PartsTimeline } from './PartsTimeline.tsx'
import { StepForm, StepPanel, useExamForm } from './StepPanel.tsx'
import { sectionIn } from './sectionRows.ts'
import { latinNumber } from './typedNumbers.ts'

const MOST_PARTS = 6
/** The key of the first part, as its position is. */
const FIRST = 1

type PartRow = { key: number; name: NewPart['name']; minutes: string }

export function PartsPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  return (
    <StepPanel title={t`Parts and their time`} edit={(close) => <PartsForm exam={exam} close={close} />}>
      <PartsView exam={exam} />
    </StepPanel>
  )
}

export function PartsView({ exam }: { exam: Exam }) {
  const nameOf = useName()
  const { durationMinutes } = exam
  if (exam.parts.length === 0)
    return (
      <p className="dim">
        <Trans>
          One time for all: students move freely among the sections for {durationMinutes} minutes.
        </Trans>
      </p>
    )
  const sectionsOf = (position: number) => exam.sections.filter(({ part }) => part === position)
  return (
    <PartsTimeline
      parts={exam.parts.map(({ position, name, minutes }) => ({
        key: position,
        name: nameOf(name),
        minutes,
        sections: sectionsOf(position).map((section) => nameOf(section.name)),
      }))}
    />
  )
}

function PartsForm({ exam, close }: { exam: Exam; close: () => void }) {
  const { t } = useLingui()
  const form = useExamForm(exam, {
    start: { parts: exam.parts.map(toRow), places: exam.sections.map(({ part }) => part ?? FIRST) },
    check: ({ parts }) => (parts.every(isRight) ? {} : { parts: t`Give each part a name and its minutes.` }),
    toChange: ({ parts, places }) => ({
      parts: parts.map(({ name, minutes }) => ({ name, minutes: Number(latinNumber(minutes)) })),
      sections: exam.sections.map((section, i) =>
        sectionIn(section, parts.length ? numberOf(parts, places[i]) : null),
      ),
      ...(parts.length > 0 && { durationMinutes: sumOf(parts) }),
    }),
    close,
  })
  const { parts, places } = form.values
  const sum = sumOf(parts)
  const fault = form.field('parts').error
  return (
    <StepForm form={form} onClose={close}>
      <PartsSwitch
        parts={parts}
        minutes={exam.durationMinutes}
        onChange={(next) => form.set({ parts: next })}
      />
      {parts.length > 0 && (
        <>
          <PartRows
            parts={parts}
            isChecked={fault !== undefined}
            onChange={(next) => form.set({ parts: next })}
          />
          <PlaceFields
            exam={exam}
            parts={parts}
            places={places}
            onChange={(next) => form.set({ places: next })}
          />
          {fault && <p className="err">{fault}</p>}
          <p className="s hint">
            <Trans>
              The exam then takes {sum} minutes. A part that is over is locked: nobody comes back to it.
            </Trans>
          </p>
        </>
      )}
    </StepForm>
  )
}

type PlaceProps = {
  exam: Exam
  parts: readonly PartRow[]
  /** The key of each section's part. */
  places: readonly number[]
  onChange: (places: number[]) => void
}

/** Which section belongs to which part, and what comes of it. */
function PlaceFields({ exam, parts, places, onChange }: PlaceProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const held = (number: number) => exam.sections.filter((_, i) => numberOf(parts, places[i]) === number)
  return (
    <>
      <fieldset className="stack g3">
        <legend className="s dim">{t`In which part each section is`}</legend>
        <div className="form2">
          {exam.sections.map((section, i) => (
            <SelectField
              key={section.position}
              name={`place-${section.position}`}
              label={nameOf(section.name)}
              value={String(parts[numberOf(parts, places[i]) - 1]?.key)}
              onChange={(place) => onChange(places.map((one, at) => (at === i ? Number(place) : one)))}
              choices={parts.map(({ key, name }) => ({ value: String(key), label: nameOf(name) }))}
            />
          ))}
        </div>
      </fieldset>
      <PartsTimeline
        parts={parts.map(({ key, name, minutes }, i) => ({
          key,
          name: nameOf(name),
          minutes: Number(latinNumber(minutes)) || 0,
          sections: held(i + 1).map((section) => nameOf(section.name)),
        }))}
      />
    </>
  )
}

type RowsProps = { parts: readonly PartRow[]; onChange: (parts: PartRow[]) => void }

function PartsSwitch({ parts, minutes, onChange }: RowsProps & { minutes: number }) {
  const { t } = useLingui()
  const first = Math.ceil(minutes / 2)
  const twoParts = () => [
    { key: FIRST, name: { en: t`Part 1` }, minutes: String(first) },
    { key: FIRST + 1, name: { en: t`Part 2` }, minutes: String(Math.max(1, minutes - first)) },
  ]
  return (
    <Seg
      label={t`How the time runs`}
      value={parts.length ? 'parts' : 'one'}
      onChange={(value) => onChange(value === 'parts' ? twoParts() : [])}
      choices={[
        { value: 'one', label: t`One time for all` },
        { value: 'parts', label: t`Parts that lock` },
      ]}
    />
  )
}

function PartRows({ parts, isChecked, onChange }: RowsProps & { isChecked: boolean }) {
  const { t } = useLingui()
  const [nextKey, setNextKey] = useState(100)
  const change = (row: PartRow, told: Partial<PartRow>) =>
    onChange(parts.map((one) => (one === row ? { ...one, ...told } : one)))
  const add = () => {
    const number = parts.length + 1
    onChange([...parts, { key: nextKey, name: { en: t`Part ${number}` }, minutes: '30' }])
    setNextKey(nextKey + 1)
  }
  return (
    <>
      {parts.map((row, i) => {
        const number = i + 1
        const wrong = isChecked && !isRight(row)
        return (
          <fieldset className="part-row" key={row.key}>
            <legend className="vh">{t`Part ${number}`}</legend>
            <TextField
              name={`part-${row.key}`}
              label={t`Name of part ${number}`}
              value={row.name.en}
              onChange={(en) => change(row, { name: { en } })}
              error={wrong && !row.name.en.trim() ? t`Give it a name.` : undefined}
              maxLength={80}
            />
            <TextField
              name={`minutes-${row.key}`}
              label={t`Minutes`}
              value={row.minutes}
              onChange={(minutes) => change(row, { minutes })}
              inputMode="numeric"
              error={wrong && row.name.en.trim() ? t`From 1 to 600.` : undefined}
              maxLength={3}
            />
            {parts.length > 1 && (
              <IconButton
                icon="trash"
                label={t`Take part ${number} out`}
                onClick={() => onChange(parts.filter((one) => one !== row))}
              />
            )}
          </fieldset>
        )
      })}
      {parts.length < MOST_PARTS && (
        <div>
          <Button look="quiet" small icon="plus" onClick={add}>
            <Trans>Another part</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

/** Where the part with this key stands, from 1; one that was taken out leaves its sections to the first. */
const numberOf = (parts: readonly PartRow[], key: number | undefined) =>
  Math.max(1, parts.findIndex((part) => part.key === key) + 1)

const isRight = ({ name, minutes }: PartRow) =>
  name.en.trim() !== '' && /^\d{1,3}$/.test(latinNumber(minutes)) && Number(latinNumber(minutes)) >= 1

const sumOf = (parts: readonly PartRow[]) =>
  parts.reduce((sum, { minutes }) => sum + (Number(latinNumber(minutes)) || 0), 0)

const toRow = ({ position, name, minutes }: Exam['parts'][number]): PartRow => ({
  key: position,
  name,
  minutes: String(minutes),
})
