// The fee counter: find the student, take the money, print the receipt; from left to right, by the keyboard alone.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { EmptyState, OfflineNote, Skeleton } from '../../ui/States.tsx'
import { accountQuery, receiptsQuery, type Today, todayQuery } from './counter.api.ts'
import { FindPanel } from './find/FindPanel.tsx'
import { KeptList } from './find/KeptList.tsx'
import { LastReceipts } from './find/LastReceipts.tsx'
import { KeysBar } from './KeysBar.tsx'
import { actOf } from './pay/keys.ts'
import { PayDesk } from './pay/PayDesk.tsx'
import { usePrinting } from './print/usePrinting.tsx'
import { useKept } from './sending/useKept.ts'
import './counter.css'

export default function CounterPage() {
  const { t } = useLingui()
  const [{ student }, setSearch] = useSearch({ student: '' })
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const kept = useKept()
  const printing = usePrinting()
  const today = useQuery(todayQuery())
  const receipts = useQuery(receiptsQuery())
  const account = useQuery({ ...accountQuery(student), enabled: student !== '' })

  const find = useCallback(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const next = useCallback(() => {
    setTyped('')
    setSearch({ student: '' })
    field.current?.focus()
  }, [setSearch])
  const choose = useCallback((studentId: string) => setSearch({ student: studentId }), [setSearch])
  useEffect(() => {
    if (!student) field.current?.focus()
  }, [student])

  const press = (event: KeyboardEvent) => {
    const act = actOf(event)
    if (act?.kind !== 'find' && act?.kind !== 'next') return
    event.preventDefault()
    if (act.kind === 'find') find()
    else next()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever has the focus inside
    <div className="fc-page" onKeyDown={press} tabIndex={-1}>
      <PageHead title={t`Fee counter`}>
        <TodayChip today={today.data} />
      </PageHead>
      <OfflineNote>
        <Trans>
          Whoever is on the screen can pay. It is kept on this device and goes once, when the network is back.
        </Trans>
      </OfflineNote>
      <div className="fc" data-chosen={student ? true : undefined}>
        <div className="fc-l">
          <FindPanel typed={typed} onType={setTyped} chosenId={student} onChoose={choose} ref={field} />
          <KeptList kept={kept} printing={printing} onOpen={choose} />
          <LastReceipts rows={receipts.data?.rows ?? []} printing={printing} />
        </div>
        {student ? (
          <Loaded query={account} failed={t`The account did not load`} skeleton={<DeskSkeleton />}>
            {(data) => (
              <PayDesk
                key={data.student.id}
                {...{ account: data, kept, printing }}
                onChoose={choose}
                onFind={find}
                onNext={next}
              />
            )}
          </Loaded>
        ) : (
          <Nobody />
        )}
      </div>
      <KeysBar />
      {printing.sheet}
    </div>
  )
}

function TodayChip({ today }: { today: Today | undefined }) {
  const { money } = useFormat()
  if (!today) return null
  const taken = money(today.collected)
  return (
    <Chip tone="good" live>
      <Trans>{taken} today</Trans>
    </Chip>
  )
}

function Nobody() {
  const { t } = useLingui()
  return (
    <div className="fc-none">
      <EmptyState title={t`Who is paying?`} level={2}>
        <Trans>Type two letters of the name, the roll number, or the phone of student or parent.</Trans>
      </EmptyState>
    </div>
  )
}

function DeskSkeleton() {
  return (
    <>
      <div className="fc-m">
        <Skeleton rows={3} />
      </div>
      <div className="fc-p">
        <Skeleton rows={2} />
      </div>
    </>
  )
}
