// The figures of a dry run: how many move, the scores before and after as slices, and whom it moves most.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow, Pairs } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Slices } from '../../ui/Plot.tsx'
import type { Trial } from './keys.api.ts'

export function TrialFigures({ trial }: { trial: Trial }) {
  const { t } = useLingui()
  const format = useFormat()
  const { moved, students, gained, lost, rankMoved, average, best, marksOnly } = trial
  const change = (before: string, after: string) =>
    before === after ? format.marks(before) : `${format.marks(before)} → ${format.marks(after)}`
  return (
    <div className="stack g3">
      <p>
        {moved === 0 ? (
          <Trans>Nobody’s score would move.</Trans>
        ) : (
          <Trans>
            <b>
              {moved} of {students}
            </b>{' '}
            would move: {gained} up, {lost} down.
          </Trans>
        )}
      </p>
      {lost > 0 && (
        <Note tone="due">
          <Plural value={lost} one="# student would lose marks." other="# students would lose marks." />
        </Note>
      )}
      <Pairs
        items={[
          [t`Average`, change(average.before, average.after)],
          [t`Best`, change(best.before, best.after)],
          [t`Ranks that change`, format.number(rankMoved)],
        ]}
      />
      <Distribution trial={trial} />
      {marksOnly > 0 && (
        <p className="s hint">
          <Plural
            value={marksOnly}
            one="Of # student only the marks are known; a key cannot move them."
            other="Of # students only the marks are known; a key cannot move them."
          />
        </p>
      )}
      <Movers trial={trial} />
    </div>
  )
}

/** How many have which score: slices after the change, the dotted line before it. */
function Distribution({ trial: { distribution, students } }: { trial: Trial }) {
  const { t } = useLingui()
  const { from, width, before, after } = distribution
  const to = from + width * after.length
  const least = after.length < 2
  if (least) return null
  return (
    <div>
      <Slices
        label={t`Scores of ${students} students from ${from} to ${to}, before and after; the same as a list below.`}
        slices={after.map((value) => ({ value }))}
        dotted={before}
        top={Math.max(1, ...before, ...after)}
      />
      <p className="axis">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      <p className="keys">
        <span>
          <i className="k own-k" />
          <Trans>after</Trans>
        </span>
        <span>
          <i className="k av2" />
          <Trans>before</Trans>
        </span>
      </p>
      <details>
        <summary className="s">
          <Trans>As a list</Trans>
        </summary>
        <Pairs
          items={after.map((count, i) => {
            const low = from + width * i
            const was = before[i] ?? 0
            return [width === 1 ? String(low) : `${low} – ${low + width - 1}`, `${was} → ${count}`]
          })}
        />
      </details>
    </div>
  )
}

const SHOWN = 5

function Movers({ trial }: { trial: Trial }) {
  const { t } = useLingui()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { rows } = trial
  const count = rows.length
  if (count === 0) return null
  return (
    <>
      <List tight label={t`Who would move`}>
        {rows.slice(0, all ? undefined : SHOWN).map((row) => {
          const { rankBefore, rankAfter, rollNumber } = row
          const [before, after] = [format.marks(row.before), format.marks(row.after)]
          return (
            <ListRow
              key={row.studentId}
              title={row.name}
              hint={
                rankBefore === rankAfter
                  ? t`${rollNumber} · rank ${rankAfter}`
                  : t`${rollNumber} · rank ${rankBefore} → ${rankAfter}`
              }
              after={
                <span className="nb">
                  {before} → <b className={Number(row.after) > Number(row.before) ? 'pos' : 'neg'}>{after}</b>
                </span>
              }
            />
          )
        })}
      </List>
      {count > SHOWN && !all && (
        <div>
          <Button look="tonal" small onClick={() => setAll(true)}>
            <Trans>All {count}</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
