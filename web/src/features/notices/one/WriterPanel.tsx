// What a notice is and can be made of, for who looks after it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type Notice, withdraw } from '../notices.api.ts'
import { useAudienceWords } from '../noticeWords.tsx'
import { EditDialog } from './EditDialog.tsx'

type Writing = NonNullable<Notice['writing']>

const acts = ['changeNotice', 'editNotice', 'withdrawNotice']

export function WriterPanel({ notice, writing }: { notice: Notice; writing: Writing }) {
  const { t } = useLingui()
  const format = useFormat()
  const audience = useAudienceWords()
  const [isEditing, setEditing] = useState(false)
  const { people, read, acknowledged } = writing
  const items: [string, React.ReactNode][] = [[t`For`, audience(writing.audience)]]
  if (notice.sentAt) {
    items.push([t`Went to`, <Count key="people" count={people} of={null} />])
    items.push([t`Opened`, <Count key="read" count={read} of={people} />])
    if (notice.important)
      items.push([t`“I have read it”`, <Count key="said" count={acknowledged} of={people} />])
  }
  if (notice.pinnedUntil) items.push([t`Pinned until`, format.dateTime(notice.pinnedUntil)])
  if (notice.expiresAt) items.push([t`Valid until`, format.dateTime(notice.expiresAt)])
  if (notice.withdrawnAt) items.push([t`Withdrawn`, format.dateTime(notice.withdrawnAt)])
  return (
    <Panel>
      <Head title={t`About this notice`} />
      <Pairs items={items} />
      {acts.some((act) => notice.can.includes(act)) && (
        <div className="row wrap">
          {notice.can.includes('changeNotice') && (
            <ButtonLink look="tonal" icon="edit" to="/notices/new" search={{ draft: notice.id } as never}>
              <Trans>Go on writing</Trans>
            </ButtonLink>
          )}
          {notice.can.includes('editNotice') && (
            <Button look="line" icon="edit" onClick={() => setEditing(true)}>
              <Trans>Edit</Trans>
            </Button>
          )}
          {notice.can.includes('withdrawNotice') && <Withdraw noticeId={notice.id} />}
        </div>
      )}
      {isEditing && <EditDialog notice={notice} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function Count({ count, of }: { count: number; of: number | null }) {
  if (of === null) return <span className="num">{count}</span>
  return (
    <span className="num">
      <Trans>
        {count} of {of}
      </Trans>
    </span>
  )
}

function Withdraw({ noticeId }: { noticeId: string }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const withdrawing = useMutation({
    mutationFn: () => withdraw(noticeId),
    onSuccess: () => toast(t`The notice is withdrawn.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: () => {
      setOpen(false)
      void queries.invalidateQueries({ queryKey: ['notices'] })
    },
  })
  return (
    <>
      <Button look="quiet" icon="undo" onClick={() => setOpen(true)}>
        <Trans>Withdraw</Trans>
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t`Withdraw this notice?`}
        question
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              <Trans>Leave it</Trans>
            </Button>
            <Button look="neg" busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
              <Trans>Withdraw</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>
            It leaves every list, and what has not gone out is stopped. Who was told already finds that it was
            withdrawn. This cannot be undone.
          </Trans>
        </p>
      </Dialog>
    </>
  )
}
