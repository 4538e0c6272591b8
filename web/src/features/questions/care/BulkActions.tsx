// What can be done with the chosen questions: review, topic, difficulty, tags, putting away.
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
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
import { type Many, seen, useMany } from './useMany.ts'

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
  const mayReview = can('reviewQuestions')
  const approve = async () => done(await many.review([{ review: 'approved', questions: seen(chosen) }]))
  return (
    <>
      <BulkBar count={chosen.length} onClear={onClear}>
        {mayReview && (
          <span className="desk">
            <ReviewButtons busy={many.busy} onApprove={approve} onReject={() => setAsking('reject')} />
          </span>
        )}
        <ChangeMenu {...{ ids, many, done, archived }} onAsk={setAsking}>
          {mayReview && <ReviewItems onApprove={approve} onReject={() => setAsking('reject')} />}
        </ChangeMenu>
      </BulkBar>
      {asking === 'reject' && <RejectDialog {...{ chosen, many, done }} onClose={close} />}
      {asking === 'topic' && <TopicDialog {...{ chosen, subjects, many, done }} onClose={close} />}
      {asking === 'tags' && <TagsDialog {...{ chosen, many, done }} onClose={close} />}
    </>
  )
}

type ReviewProps = { onApprove: () => Promise<void>; onReject: () => void }

function ReviewButtons({ busy, onApprove, onReject }: ReviewProps & { busy: boolean }) {
  return (
    <>
      <Button look="quiet" icon="check" busy={busy} onClick={() => void onApprove()}>
        <Trans>Approve</Trans>
      </Button>
      <Button look="quiet" icon="absent" disabled={busy} onClick={onReject}>
        <Trans>Reject</Trans>
      </Button>
    </>
  )
}

/** The same within the menu: a phone's bar has no room for them. */
function ReviewItems({ onApprove, onReject }: ReviewProps) {
  return (
    <div className="phone">
      <MenuItem icon="check" onClick={() => void onApprove()}>
        <Trans>Approve</Trans>
      </MenuItem>
      <MenuItem icon="absent" onClick={onReject}>
        <Trans>Reject</Trans>
      </MenuItem>
    </div>
  )
}

type ChangeProps = {
  ids: string[]
  many: Many
  done: (isDone: boolean) => void
  archived: boolean
  onAsk: (asking: Asking) => void
  /** What stands above the changes. */
  children: ReactNode
}

function ChangeMenu({ ids, many, done, archived, onAsk, children }: ChangeProps) {
  const { t, i18n } = useLingui()
  const change = async (part: object) => done(await many.change([{ ids, ...part }]))
  return (
    <Menu
      label={t`Change the chosen questions`}
      items={
        <>
          {children}
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
            {archived ? <Trans>Take back</Trans> : <Trans>Put them away</Trans>}
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
