// The tests whose results came out in the week.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Digest } from './digest.api.ts'

export function Scores({ scores }: { scores: Digest['scores'] }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel>
      <Head title={t`Results of the week`} />
      {scores.length === 0 ? (
        <p className="dim">
          <Trans>No result came out in this week.</Trans>
        </p>
      ) : (
        <List>
          {scores.map(({ attemptId, title, score, maxScore }) => (
            <ListLink
              key={attemptId}
              to="/results/$attemptId"
              params={{ attemptId }}
              title={title}
              after={
                <b className="nb">
                  {format.marks(score)} / {format.marks(maxScore)}
                </b>
              }
            />
          ))}
        </List>
      )}
    </Panel>
  )
}
