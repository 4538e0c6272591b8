// Whom a notice is for: circles that add up, as chips to take off, with ways to add one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useViewer } from '../../../shell/session.tsx'
import { FilterChip } from '../../../ui/Chip.tsx'
import { Checkbox, SelectField } from '../../../ui/ChoiceField.tsx'
import { SearchField } from '../../../ui/TextField.tsx'
import { batchesQuery, coursesQuery, type NamedAudience, peopleQuery, type Role } from '../notices.api.ts'
import { roleWords } from '../noticeWords.tsx'

type PickerProps = {
  value: NamedAudience
  onChange: (audience: NamedAudience) => void
  error: string | undefined
}

const roles: Role[] = ['student', 'parent', 'teacher', 'admin']

export function AudiencePicker({ value, onChange, error }: PickerProps) {
  const { t } = useLingui()
  const isTeacher = useViewer().person.role === 'teacher'
  const set = (change: Partial<NamedAudience>) => onChange({ ...value, ...change })
  return (
    <fieldset className="stack g3 nt-audience" aria-describedby={error ? 'audience-error' : undefined}>
      <legend className="vh">
        <Trans>Who is it for?</Trans>
      </legend>
      {!isTeacher && <Wide value={value} onChange={set} />}
      {!value.everybody && (
        <>
          <Chosen value={value} onChange={set} />
          <AddBatch value={value} onChange={set} />
          {!isTeacher && (
            <>
              <AddCourse value={value} onChange={set} />
              <AddPerson value={value} onChange={set} />
            </>
          )}
          <Checkbox
            name="withGuardians"
            label={t`Their guardians too`}
            hint={t`Of every student in it.`}
            value={value.withGuardians}
            onChange={(withGuardians) => set({ withGuardians })}
          />
        </>
      )}
      {error && (
        <p className="err" id="audience-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

type PartProps = { value: NamedAudience; onChange: (change: Partial<NamedAudience>) => void }

function Wide({ value, onChange }: PartProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="nt-chips">
      <FilterChip
        on={value.everybody}
        onChange={(everybody) => onChange({ everybody })}
      >{t`Everybody`}</FilterChip>
      {!value.everybody &&
        roles.map((role) => (
          <FilterChip
            key={role}
            on={value.roles.includes(role)}
            onChange={(on) =>
              onChange({ roles: on ? [...value.roles, role] : value.roles.filter((one) => one !== role) })
            }
          >
            {i18n._(roleWords[role])}
          </FilterChip>
        ))}
    </div>
  )
}

type Named = { id: string; name: string }
type Circle = 'courses' | 'batches' | 'people'

function Chosen({ value, onChange }: PartProps) {
  const circles: Circle[] = ['courses', 'batches', 'people']
  const named = circles.flatMap((circle) => value[circle].map((one) => ({ circle, one })))
  if (named.length === 0) return null
  return (
    <div className="nt-chips">
      {named.map(({ circle, one }) => (
        <FilterChip
          key={one.id}
          on
          onChange={() => onChange({ [circle]: value[circle].filter(({ id }) => id !== one.id) })}
        >
          {one.name}
        </FilterChip>
      ))}
    </div>
  )
}

const left = (all: readonly Named[], chosen: readonly Named[]) =>
  all.filter(({ id }) => !chosen.some((one) => one.id === id))

function AddBatch({ value, onChange }: PartProps) {
  const { t } = useLingui()
  const { data } = useQuery(batchesQuery)
  return (
    <Adding
      name="batch"
      label={t`Add a batch`}
      choices={left(data?.rows ?? [], value.batches)}
      onAdd={(batch) => onChange({ batches: [...value.batches, batch] })}
    />
  )
}

function AddCourse({ value, onChange }: PartProps) {
  const { t } = useLingui()
  const { data } = useQuery(coursesQuery)
  return (
    <Adding
      name="course"
      label={t`Add a course`}
      choices={left(data?.rows ?? [], value.courses)}
      onAdd={(course) => onChange({ courses: [...value.courses, course] })}
    />
  )
}

type AddingProps = { name: string; label: string; choices: readonly Named[]; onAdd: (one: Named) => void }

function Adding({ name, label, choices, onAdd }: AddingProps) {
  const { t } = useLingui()
  return (
    <SelectField
      name={name}
      label={label}
      value=""
      none={t`Choose`}
      choices={choices.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(chosen) => {
        const found = choices.find(({ id }) => id === chosen)
        if (found) onAdd({ id: found.id, name: found.name })
      }}
    />
  )
}

function AddPerson({ value, onChange }: PartProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data } = useQuery(peopleQuery(search))
  const found = search.length > 1 ? left(data?.rows ?? [], value.people) : []
  return (
    <div className="stack">
      <SearchField
        label={t`Add single people`}
        placeholder={t`Add single people by name`}
        value={typed}
        onChange={setTyped}
      />
      {found.length > 0 && (
        <ul className="nt-found">
          {found.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onChange({ people: [...value.people, { id, name }] })
                  setTyped('')
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
