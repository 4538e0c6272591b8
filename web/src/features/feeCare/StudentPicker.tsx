// Finding a student by two letters of the name, roll number or phone.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { findStudents } from './feeCare.api.ts'

export function StudentPicker({ onPick }: { onPick: (studentId: string) => void }) {
  const { t } = useLingui()
  const [find, setFind] = useState('')
  const words = find.trim()
  const chooseWord = (name: string) => t`Choose ${name}`
  const { data } = useQuery(findStudents(words))
  return (
    <div className="stack">
      <SearchField
        label={t`Student`}
        placeholder={t`Two letters of the name, roll number or phone`}
        value={find}
        onChange={setFind}
      />
      {words.length >= 2 && data?.rows.length === 0 && (
        <p className="hint">
          <Trans>No student matches.</Trans>
        </p>
      )}
      {words.length >= 2 && data && data.rows.length > 0 && (
        <List label={t`Students`}>
          {data.rows.slice(0, 6).map((row) => (
            <ListRow
              key={row.id}
              title={<b>{row.name}</b>}
              hint={[row.rollNumber, row.batches.join(', '), row.guardian].filter(Boolean).join(' · ')}
              after={
                <Button look="tonal" small onClick={() => onPick(row.id)} aria-label={chooseWord(row.name)}>
                  <Trans>Choose</Trans>
                </Button>
              }
            />
          ))}
        </List>
      )}
    </div>
  )
}
