// The servers that send are killed (kill -9) at random moments while a moody provider takes the messages.
// `npm run test:messages` is the long form: 3,000 messages, twenty kills.
import { expect, test } from 'vitest'
import { crashMessages } from './crashMessages.ts'

const [messages = 300, kills = 2] = (process.env.CRASH_MESSAGES ?? '').split(',').filter(Boolean).map(Number)

test(
  'whatever is killed, no message is lost and none goes out twice; what nobody acknowledged is unknown',
  async () => {
    const { kills: killed, delivered, unknown, lost, doubled, refused } = await crashMessages(messages, kills)
    for (const kill of killed) console.info(kill)
    console.info(
      `${delivered} delivered, ${unknown} unknown, ${lost} lost, ${doubled} doubled, ${refused} refusals on the way`,
    )
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
    expect(delivered + unknown).toBe(messages)
    expect(unknown).toBeLessThan(messages / 4)
  },
  180_000 + messages * 50 + kills * 30_000,
)
