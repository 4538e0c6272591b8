// Whom a payment is for: found by two letters of the name, roll number or phone.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { findStudents } from './onlinePayments.api.ts'

export function StudentFinder({ busy, onPick }: { busy: boolean; onPick: (studentId: string) => void }) {
  const { t } = useLingui()
  const [find, setFind] = useState('')
  const words = find.trim()
  const { data } = useQuery(findStudents(words))
  const rows = words.length >= 2 ? data?.rows : undefined
  return (
    <div className="stack g3">
      <SearchField
        label={t`Student`}
        placeholder={t`Two letters of the name, roll number or phone`}
        value={find}
        onChange={setFind}
      />
      {rows?.length === 0 && (
        <p className="hint">
          <Trans>No student matches.</Trans>
        </p>
      )}
      {rows && rows.length > 0 && (
        <List label={t`Students`}>
          {rows.slice(0, 6).map(({ id, name, rollNumber, guardian }) => (
            <ListRow
              key={id}
              title={<b>{name}</b>}
              hint={[rollNumber, guardian].filter(Boolean).join(' · ')}
              after={
                <Button look="tonal" small busy={busy} onClick={() => onPick(id)}>
                  <Trans context="a payment">For {name}</Trans>
                </Button>
              }
            />
          ))}
        </List>
      )}
    </div>
  )
}
