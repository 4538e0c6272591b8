// What can be done with the chosen questions: review, topic, difficulty, tags, putting away.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useCan } from '../../../shell/session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import { BulkBar } from '../../../ui/Table.tsx'
import type { ListedQuestion, Subject } from '../questions.api.ts'
import { difficultyWords } from '../questionWords.tsx'
import { RejectDialog } from './RejectDialog.tsx'
import { TagsDialog } from './TagsDialog.tsx'
import { TopicDialog } from './TopicDialog.tsx'
import { type Asked, type Many, seen, useMany } from './useMany.ts'

type BulkProps = {
  /** The chosen ones, as they were when they were chosen: what a review says, it says of that version. */
  chosen: ListedQuestion[]
  subjects: Subject[]
  archived: boolean
  onClear: () => void
}

type Asking = 'reject' | 'topic' | 'tags'

export function BulkActions({ chosen, subjects, archived, onClear }: BulkProps) {
  const can = useCan()
  const many = useMany()
  const [asking, setAsking] = useState<Asking>()
  const ids = chosen.map(({ id }) => id)
  const close = () => setAsking(undefined)
  const done = (isDone: boolean) => {
    if (!isDone) return
    close()
    onClear()
  }
  return (
    <>
      <BulkBar count={chosen.length} onClear={onClear}>
        {can('reviewQuestions') && (
          <ReviewButtons {...{ chosen, many, done }} onReject={() => setAsking('reject')} />
        )}
        <ChangeMenu {...{ ids, many, done, archived }} onAsk={setAsking} />
      </BulkBar>
      {asking === 'reject' && <RejectDialog {...{ chosen, many, done }} onClose={close} />}
      {asking === 'topic' && <TopicDialog {...{ chosen, subjects, many, done }} onClose={close} />}
      {asking === 'tags' && <TagsDialog {...{ chosen, many, done }} onClose={close} />}
    </>
  )
}

function ReviewButtons({ chosen, many, done, onReject }: Asked & { onReject: () => void }) {
  const approve = async () => done(await many.review([{ review: 'approved', questions: seen(chosen) }]))
  return (
    <>
      <Button look="quiet" icon="check" busy={many.busy} onClick={() => void approve()}>
        <Trans>Approve</Trans>
      </Button>
      <Button look="quiet" icon="absent" disabled={many.busy} onClick={onReject}>
        <Trans>Reject</Trans>
      </Button>
    </>
  )
}

type ChangeProps = {
  ids: string[]
  many: Many
  done: (isDone: boolean) => void
  archived: boolean
  onAsk: (asking: Asking) => void
}

function ChangeMenu({ ids, many, done, archived, onAsk }: ChangeProps) {
  const { t, i18n } = useLingui()
  const change = async (part: object) => done(await many.change([{ ids, ...part }]))
  return (
    <Menu
      label={t`Change the chosen questions`}
      items={
        <>
          <MenuItem icon="book" onClick={() => onAsk('topic')}>
            <Trans>Topic</Trans>
          </MenuItem>
          <MenuItem icon="pin" onClick={() => onAsk('tags')}>
            <Trans>Tags</Trans>
          </MenuItem>
          {([1, 2, 3] as const).map((difficulty) => (
            <MenuItem key={difficulty} icon="chart" onClick={() => void change({ difficulty })}>
              {i18n._(difficultyWords[difficulty])}
            </MenuItem>
          ))}
          <MenuItem icon={archived ? 'undo' : 'eyeOff'} onClick={() => void change({ archived: !archived })}>
            {archived ? <Trans>Take back</Trans> : <Trans>Put away</Trans>}
          </MenuItem>
        </>
      }
    >
      <span className="qb-change">
        <Icon name="edit" />
        <Trans>Change</Trans>
      </span>
    </Menu>
  )
}
