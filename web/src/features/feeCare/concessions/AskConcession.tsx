// Granting a concession: whose, of what, how much, and why; what it comes to stands there before it is sent.
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../../ui/Loaded.tsx'
import { accountQuery } from '../feeCare.api.ts'
import { StudentPicker } from '../StudentPicker.tsx'
import { AskForm } from './AskForm.tsx'

type Props = { studentId: string; onDone: () => void }

export function AskConcession({ studentId: given, onDone }: Props) {
  const { t } = useLingui()
  const [picked, setPicked] = useState(given)
  const query = useQuery(accountQuery(picked))
  if (!picked) return <StudentPicker onPick={setPicked} />
  return (
    <Loaded query={query} failed={t`The student’s fees did not load`}>
      {(account) => <AskForm account={account} onOther={() => setPicked('')} onDone={onDone} />}
    </Loaded>
  )
}
