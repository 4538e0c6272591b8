// One concession: what it is, how it is spread, and the decision or the way back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { kindWords, StateChip, stateWords, useWishWords } from '../careWords.tsx'
import {
  type Concession,
  concessionQuery,
  decideConcession,
  takeBackConcession,
  useChanged,
} from '../feeCare.api.ts'
import { SpreadTable } from './SpreadTable.tsx'

export function OneConcession({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useLingui()
  const query = useQuery(concessionQuery(id))
  return (
    <Loaded query={query} failed={t`This concession did not load`}>
      {(concession) => (
        <div className="stack g4">
          <Facts concession={concession} />
          {concession.now && concession.now.parts.length > 0 && <SpreadTable parts={concession.now.parts} />}
          {concession.can.includes('decideConcession') && (
            <Deciding concession={concession} onDone={onDone} />
          )}
          {concession.can.includes('takeBackConcession') && (
            <TakingBack concession={concession} onDone={onDone} />
          )}
        </div>
      )}
    </Loaded>
  )
}

function Facts({ concession }: { concession: Concession }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const wish = useWishWords()
  const { student, worth, askedBy, askedAt, decidedBy, decidedAt, answer, plan } = concession
  const items: [string, React.ReactNode][] = [
    [t`Student`, `${student.name}, ${student.rollNumber}`],
    [t`What`, [i18n._(kindWords[concession.kind]), wish(concession), plan].filter(Boolean).join(' · ')],
    [t`Amount`, <b key="worth">{format.money(worth)}</b>],
    [
      t`Reason`,
      <span className="wraps" key="reason">
        {concession.reason}
      </span>,
    ],
    [t`Asked by`, `${askedBy.name}, ${format.dateTime(askedAt)}`],
  ]
  if (decidedBy && decidedAt) items.push([t`Decided by`, `${decidedBy.name}, ${format.dateTime(decidedAt)}`])
  if (answer)
    items.push([
      t`Answer`,
      <span className="wraps" key="answer">
        {answer}
      </span>,
    ])
  return (
    <>
      <span>
        <StateChip of={stateWords[concession.state]} />
      </span>
      <Pairs items={items} />
    </>
  )
}

type Props = { concession: Concession; onDone: () => void }

function Deciding({ concession, onDone }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const changed = useChanged()
  const worth = concession.now?.worth ?? 0
  const form = useForm({
    start: { decision: 'granted' as 'granted' | 'refused', answer: '' },
    send: ({ decision, answer }, key) =>
      decideConcession(
        concession.id,
        decision === 'granted' ? { decision, answer, worth } : { decision, answer },
        key,
      ),
    done: ({ state }) => {
      toast(state === 'granted' ? t`The concession is granted.` : t`The concession is refused.`)
      onDone()
      changed()
    },
    check: ({ decision, answer }) =>
      decision === 'refused' && !answer.trim() ? { answer: t`Say why, for whoever asked.` } : {},
  })
  const grants = form.values.decision === 'granted'
  const amount = format.money(worth)
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      {worth < concession.worth && worth > 0 && (
        <Note tone="due">
          <Trans>Less is owed by now: it would come to {amount}.</Trans>
        </Note>
      )}
      {worth === 0 && (
        <Note tone="due">
          <Trans>Nothing is owed there any more, so that nothing can be granted.</Trans>
        </Note>
      )}
      <Seg
        label={t`Decision`}
        value={form.values.decision}
        onChange={(decision) => form.set({ decision })}
        choices={[
          { value: 'granted', label: t`Grant` },
          { value: 'refused', label: t`Refuse` },
        ]}
      />
      <TextArea
        {...form.field('answer')}
        label={t`Answer to whoever asked`}
        maxLength={300}
        rows={2}
        optional={grants}
      />
      <div className="row wrap">
        <Button
          type="submit"
          look={grants ? 'filled' : 'neg'}
          busy={form.busy}
          disabled={grants && worth === 0}
        >
          {form.busy ? <Trans>Saving</Trans> : grants ? <Trans>Grant {amount}</Trans> : <Trans>Refuse</Trans>}
        </Button>
      </div>
    </form>
  )
}

function TakingBack({ concession, onDone }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const changed = useChanged()
  const amount = format.money(concession.worth)
  const form = useForm({
    start: { reason: '' },
    send: ({ reason }, key) => takeBackConcession(concession.id, reason, key),
    done: () => {
      toast(t`The concession is taken back; ${amount} is owed again.`)
      onDone()
      changed()
    },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t`Give a reason.` } : {}),
  })
  return (
    <details className="fc-more">
      <summary>
        <Trans>Take it back</Trans>
      </summary>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <TextArea
          {...form.field('reason')}
          label={t`Reason`}
          hint={t`The books keep both: what was granted, and that it was taken back.`}
          maxLength={300}
          rows={2}
        />
        <Button type="submit" look="neg" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Take back {amount}</Trans>}
        </Button>
      </form>
    </details>
  )
}
