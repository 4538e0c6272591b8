// Messages while the servers that send them are killed: none is lost, and none goes out twice.
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../scripts/postgres.ts'
import { fallBack } from '../server/src/features/deliveries/settling/falling.ts'
import { openDatabase } from '../server/src/platform/database.ts'
import type { Behaviour, WhatsAppStandIn } from '../server/src/testing/standins/whatsApp.ts'
import { countUnderWay, type MessageTally, tallyMessages } from './messageFaults.ts'
import { addParents, openChannel, startProvider, tellParents } from './parents.ts'
import { ServerProcess, type Stage, setStage } from './stage.ts'

export interface MessagesReport extends MessageTally {
  /** When something was killed, in words. */
  kills: string[]
  refused: number
}

const PER_SECOND = 60
/** A sender that was killed leaves its turn to the next after ten seconds; and somebody is killed all the time. */
const PATIENCE_MS = 600_000

/** So many messages go out by two servers, of which one or the other is killed so many times at a random moment. */
export async function crashMessages(messages: number, kills: number): Promise<MessagesReport> {
  let stage: Stage | undefined
  const provider = await startProvider(() => stage?.server.port, {
    behave: () => moody(),
    disorderly: true,
    statuses: ['sent', 'delivered', 'read'],
  })
  stage = await setStage(1, 1, 'both', { WHATSAPP_URL: provider.url })
  try {
    return await send(stage, provider, messages, kills)
  } finally {
    await provider.close()
    await stage.strike()
  }
}

/** Mostly it takes what comes; now and then it is slow, or the line breaks before or after. */
function moody(): Behaviour {
  const mood = randomInt(100)
  if (mood < 2) return { do: 'drop', taken: true }
  if (mood < 3) return { do: 'drop', taken: false }
  if (mood < 5) return { do: 'refuse', code: 131000 }
  return { do: 'take', delayMs: mood < 30 ? randomInt(300) : 0 }
}

async function send(
  stage: Stage,
  provider: WhatsAppStandIn,
  messages: number,
  kills: number,
): Promise<MessagesReport> {
  const db = openDatabase(stage.postgres.servingUrl, 4)
  const port = await freePort()
  const log = join(stage.folder.path, 'second.log')
  const second = new ServerProcess(port, { ...stage.env, PORT: String(port) }, { log, part: 'both' })
  try {
    await second.start()
    await openChannel(db, stage, PER_SECOND)
    const parents = await addParents(db, stage.readers.student.studentId, messages)
    await tellParents(db, parents)
    const killed = await killAtRandom([stage.server, second], provider, kills)
    await untilNothingWaits(stage)
    await provider.settled()
    // Two minutes later: whoever is still "sending" then was killed while it called.
    await fallBack(db, new Date(Date.now() + 180_000))
    return { ...(await tallyMessages(stage, provider)), kills: killed, refused: provider.refused.length }
  } finally {
    await second.stop()
    await db.destroy()
  }
}

/** Kills one of the two as soon as some messages more have gone, at a moment that nobody chose. */
async function killAtRandom(
  servers: ServerProcess[],
  provider: WhatsAppStandIn,
  kills: number,
): Promise<string[]> {
  const killed: string[] = []
  for (let i = 0; i < kills; i++) {
    const before = provider.taken.length
    for (let tries = 0; tries < 300 && provider.taken.length < before + 5; tries++) await wait(50)
    await wait(randomInt(1_000))
    const victim = servers[randomInt(servers.length)] as ServerProcess
    killed.push(`a server after ${provider.taken.length} messages`)
    await victim.kill()
    await victim.start()
  }
  return killed
}

async function untilNothingWaits(stage: Stage): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const { waiting } = await countUnderWay(stage)
    if (waiting === 0 || Date.now() > end) return
    await wait(250)
  }
}
