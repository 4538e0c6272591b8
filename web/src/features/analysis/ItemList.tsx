// The questions of a test with their figures, in the order of the paper; filters show what deserves a look.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import type { ExamAnalysis, Item } from './analysis.api.ts'
import { ItemCard } from './ItemCard.tsx'
import { useRemarkWords } from './itemWords.ts'

const STEP = 20

export function ItemList({ analysis }: { analysis: ExamAnalysis }) {
  const { t } = useLingui()
  const words = useRemarkWords()
  const [remark, setRemark] = useState<Item['remarks'][number]>()
  const [shown, setShown] = useState(STEP)
  const counted = Object.keys(words)
    .map((one) => one as Item['remarks'][number])
    .map((one) => ({ one, count: analysis.items.filter(({ remarks }) => remarks.includes(one)).length }))
    .filter(({ count }) => count > 0)
  const items = analysis.items.filter(({ remarks }) => !remark || remarks.includes(remark))
  const left = Math.min(STEP, items.length - shown)
  return (
    <section className="stack g3" aria-label={t`Questions`}>
      <h2 className="l">
        <Trans>Questions</Trans>
      </h2>
      {counted.length > 0 && (
        <fieldset className="row wrap fch" aria-label={t`What deserves a look`}>
          {counted.map(({ one, count }) => (
            <FilterChip key={one} on={one === remark} onChange={(on) => setRemark(on ? one : undefined)}>
              {words[one].word} <span className="hint">{count}</span>
            </FilterChip>
          ))}
        </fieldset>
      )}
      <ol className="stack g3">
        {items.slice(0, shown).map((item) => (
          <li key={item.position}>
            <ItemCard item={item} pictures={analysis.pictures} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div>
          <Button look="line" onClick={() => setShown(shown + STEP)}>
            <Trans>Show {left} more</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}
