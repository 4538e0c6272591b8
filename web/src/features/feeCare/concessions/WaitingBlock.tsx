// What waits for the owner's decision, the longest waiting first.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../../shell/session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, InkBlock } from '../../../ui/Panel.tsx'
import { useWishWords } from '../careWords.tsx'
import { type ConcessionRow, concessionList } from '../feeCare.api.ts'

const SHOWN = 5

export function WaitingBlock({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useLingui()
  const { data } = useQuery(concessionList({ state: 'asked', page: 1, pageSize: SHOWN }))
  if (!data || data.rows.length === 0) return null
  const { waiting } = data
  return (
    <InkBlock label={t`What waits for a decision`}>
      <Head
        title={
          <Plural
            value={waiting}
            one="# concession waits for the owner"
            other="# concessions wait for the owner"
          />
        }
      />
      <List>
        {data.rows.map((row) => (
          <WaitingRow key={row.id} row={row} onOpen={onOpen} />
        ))}
      </List>
    </InkBlock>
  )
}

function WaitingRow({ row, onOpen }: { row: ConcessionRow; onOpen: (id: string) => void }) {
  const format = useFormat()
  const wish = useWishWords()
  // The settings of fees are the owner's: whoever may change them decides.
  const decides = useCan()('changeFeeSettings')
  const amount = format.money(row.worth)
  const student = row.student.name
  return (
    <ListRow
      title={
        <b>
          <Trans>
            {amount} for {student}
          </Trans>
        </b>
      }
      hint={`${wish(row)} · ${row.askedBy.name}, ${format.day(row.askedAt)} · ${row.reason}`}
      after={
        <Button look="inv" onClick={() => onOpen(row.id)}>
          {decides ? <Trans>Decide</Trans> : <Trans>Open</Trans>}
        </Button>
      }
    />
  )
}
