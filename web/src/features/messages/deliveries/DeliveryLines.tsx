// What became of one message by each channel that was tried, one line each.
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { channelWords } from '../messages.api.ts'
import { reasonSentence } from '../reasons.ts'
import type { Delivery, SentMessage } from './deliveries.api.ts'
import { stateWords } from './stateWords.ts'

export function DeliveryLines({ message }: { message: SentMessage }) {
  const { deliveries, isWithdrawn, readAt } = message
  const format = useFormat()
  const time = readAt && format.when(readAt)
  return (
    <ul className="delivery-lines">
      {isWithdrawn && (
        <li>
          <Chip icon="undo">
            <Trans>withdrawn</Trans>
          </Chip>
        </li>
      )}
      {time && (
        <li>
          <Chip tone="good" icon="eye">
            <Trans>read in the app</Trans>
          </Chip>
          <span className="s hint">{time}</span>
        </li>
      )}
      {deliveries.map((delivery) => (
        <Line key={delivery.channel} delivery={delivery} />
      ))}
      {deliveries.length === 0 && !time && !isWithdrawn && (
        <li>
          <Chip icon="mail">
            <Trans>in the app only</Trans>
          </Chip>
        </li>
      )}
    </ul>
  )
}

function Line({ delivery }: { delivery: Delivery }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const { channel, state, reason } = delivery
  const { word, tone, icon } = stateWords[state]
  const time = timeOf(delivery)
  return (
    <li>
      <Chip tone={tone} icon={icon}>
        {i18n._(channelWords[channel].name)}: {i18n._(word)}
      </Chip>
      {time && <span className="s hint">{format.when(time)}</span>}
      {reason && <span className="s dim block">{reasonSentence(i18n, reason)}</span>}
    </li>
  )
}

/** The moment of the state it is in; of one that waits, when it may go. */
function timeOf(delivery: Delivery): string | null {
  const { state, dueAt, sentAt, deliveredAt, readAt, failedAt } = delivery
  switch (state) {
    case 'waiting':
      return dueAt
    case 'delivered':
      return deliveredAt
    case 'read':
      return readAt
    case 'failed':
      return failedAt
    default:
      return sentAt
  }
}
