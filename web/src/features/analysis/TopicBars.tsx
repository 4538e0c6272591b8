// Topics as bars with the share of right answers, weakest first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { StrengthBar } from '../../ui/Plot.tsx'
import { type Names, useName } from './analysis.api.ts'

interface Topic {
  id: string
  name: Names
  asked: number
  right: number
  others?: number | null
}

const SHOWN = 8

export function TopicBars({ title, topics }: { title: string; topics: Topic[] }) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const count = topics.length
  return (
    <Panel label={title}>
      <Head title={title}>
        {topics.some(({ others }) => typeof others === 'number') && (
          <span className="a s hint">
            <span className="row tick-key">
              <i className="k" />
              <Trans>other batches</Trans>
            </span>
          </span>
        )}
      </Head>
      {count === 0 && <p className="dim">{t`No question of these tests names a topic.`}</p>}
      <div>
        {topics.slice(0, all ? undefined : SHOWN).map((topic) => (
          <TopicBar key={topic.id} topic={topic} />
        ))}
      </div>
      {count > SHOWN && !all && (
        <Button look="tonal" onClick={() => setAll(true)}>
          <Trans>All {count} topics</Trans>
        </Button>
      )}
    </Panel>
  )
}

function TopicBar({ topic }: { topic: Topic }) {
  const { t } = useLingui()
  const format = useFormat()
  const { asked, right, others } = topic
  const name = useName()(topic.name)
  const share = format.percent(right)
  return (
    <div className="topic">
      <span>
        {name} <span className="s hint nb">{t`of ${asked}`}</span>
      </span>
      <b className="s">{share}</b>
      <StrengthBar
        label={t`${name}: ${share} right`}
        share={right}
        tone={right >= 0.75 ? 'good' : right >= 0.55 ? 'own' : right >= 0.4 ? 'due' : 'bad'}
        {...(typeof others === 'number' && { batch: others })}
      />
    </div>
  )
}
