// What a batch is: its course, its days, its seats; and the form that changes it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { languageNames } from '../../ui/personWords.ts'
import { toast } from '../../ui/Toast.tsx'
import { BatchForm } from './BatchForm.tsx'
import { type Batch, changeBatch, refreshBatches } from './batches.api.ts'
import { targetNames } from './batchWords.ts'
import { Seats } from './Seats.tsx'

export function BatchFacts({ batch }: { batch: Batch }) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  const mayChange = batch.can.includes('changeBatch')
  return (
    <Panel>
      <Head title={t`The batch`}>
        {mayChange && !editing && !batch.archived && (
          <Button small look="quiet" onClick={() => setEditing(true)}>
            <Trans>Change</Trans>
          </Button>
        )}
      </Head>
      {editing ? (
        <EditForm batch={batch} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Seats batch={batch} height={48} />
          <Facts batch={batch} />
          {mayChange && <EndButton batch={batch} />}
        </>
      )}
    </Panel>
  )
}

function Facts({ batch }: { batch: Batch }) {
  const { t } = useLingui()
  const format = useFormat()
  const from = format.date(batch.startsOn)
  const to = format.date(batch.endsOn)
  const later = batch.seatsTaken - batch.enrolled
  const free = Math.max(0, batch.capacity - batch.seatsTaken)
  const medium = <span lang={batch.medium}>{languageNames[batch.medium]}</span>
  const days = (
    <Trans>
      {from} to {to}
    </Trans>
  )
  const facts: [string, ReactNode][] = [
    [t`Free seats`, free],
    [t`Course`, batch.courseName],
    [t`Examination`, `${targetNames[batch.target]} ${batch.year}`],
    [t`Days`, days],
    [t`Language`, medium],
  ]
  if (later > 0) facts.splice(1, 0, [t`Begin later`, later])
  if (batch.room) facts.push([t`Room`, batch.room])
  if (batch.classTeacherName) facts.push([t`Class teacher`, batch.classTeacherName])
  return <Pairs items={facts} />
}

function EditForm({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const queries = useQueryClient()
  return (
    <BatchForm
      batch={batch}
      send={(body, key) => changeBatch(batch.id, body, key)}
      done={async () => {
        await refreshBatches(queries)
        toast(<Trans>Saved</Trans>)
        onDone()
      }}
    >
      <Button look="quiet" onClick={onDone}>
        <Trans>Not now</Trans>
      </Button>
    </BatchForm>
  )
}

function EndButton({ batch }: { batch: Batch }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const change = useMutation({
    mutationFn: (archived: boolean) => changeBatch(batch.id, { archived }, crypto.randomUUID()),
    onSuccess: async () => {
      await refreshBatches(queries)
      setAsking(false)
    },
  })
  if (batch.archived)
    return (
      <div className="row">
        <Button look="line" small busy={change.isPending} onClick={() => change.mutate(false)}>
          <Trans>Open it again</Trans>
        </Button>
      </div>
    )
  return (
    <div className="row">
      <Button look="line" small onClick={() => setAsking(true)}>
        <Trans>End this batch</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        question
        title={t`End ${batch.name}?`}
        actions={
          <>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <Trans>Not now</Trans>
            </Button>
            <Button look="neg" busy={change.isPending} onClick={() => change.mutate(true)}>
              <Trans>End it</Trans>
            </Button>
          </>
        }
      >
        {change.error && (
          <Note tone="bad" alert>
            {problemSentence(i18n, change.error)}
          </Note>
        )}
        <p>
          <Trans>The students complete it today. Their results and history stay.</Trans>
        </p>
      </Dialog>
    </div>
  )
}
