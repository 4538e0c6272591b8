// Students are found by two letters, gathered, and enrolled together.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Batch, enrol, refreshBatches, studentsLike } from './batches.api.ts'

type Chosen = { id: string; name: string; hint: string }

export function EnrolForm({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const queries = useQueryClient()
  const form = useForm({
    start: { students: [] as Chosen[] },
    send: ({ students }, key) =>
      enrol(
        batch.id,
        students.map((one) => one.id),
        key,
      ),
    done: async ({ students }) => {
      await refreshBatches(queries)
      toast(<Plural value={students} one="# student is enrolled" other="# students are enrolled" />)
      onDone()
    },
  })
  const { students } = form.values
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Finder batch={batch} chosen={students} onChange={(next) => form.set({ students: next })} />
      <div className="row wrap">
        <Button type="submit" busy={form.busy} disabled={students.length === 0}>
          {students.length === 0 ? (
            <Trans>Enrol</Trans>
          ) : (
            <Plural value={students.length} one="Enrol # student" other="Enrol # students" />
          )}
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

type FinderProps = { batch: Batch; chosen: Chosen[]; onChange: (chosen: Chosen[]) => void }

function Finder({ batch, chosen, onChange }: FinderProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const found = useQuery(studentsLike(search)).data?.rows ?? []
  const shown: Chosen[] = found
    .filter((row) => !row.batches.some((one) => one.id === batch.id))
    .map(({ id, name, rollNumber, batches }) => ({
      id,
      name,
      hint: [rollNumber, ...batches.map((one) => one.name)].join(' · '),
    }))
  const flip = (row: Chosen) =>
    onChange(
      chosen.some((one) => one.id === row.id) ? chosen.filter((one) => one.id !== row.id) : [...chosen, row],
    )
  const listed = [...chosen.filter((one) => !shown.some((row) => row.id === one.id)), ...shown]
  return (
    <>
      <SearchField
        label={t`Search students`}
        placeholder={t`Name, roll number or phone`}
        value={search}
        onChange={setSearch}
      />
      <ul className="finder" aria-label={t`Students`}>
        {listed.map((row) => (
          <li key={row.id}>
            <label className="tick">
              <input
                type="checkbox"
                checked={chosen.some((one) => one.id === row.id)}
                onChange={() => flip(row)}
              />
              <span className="wraps">
                {row.name}
                <span className="s hint block">{row.hint}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {search.trim().length < 2 && chosen.length === 0 && (
        <p className="s hint">
          <Trans>Two letters of a name are enough.</Trans>
        </p>
      )}
    </>
  )
}
