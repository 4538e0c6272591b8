// Fills the database at DATABASE_URL with the demo's invented institute, or renews its exams where it is there.
import { ConfigError, readConfig } from '../config.ts'
import { seedDemo } from '../demo/seed.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'

const config = readConfig()
if (!config.demo) throw new ConfigError('DEMO: must be on, as invented people come into the database')
const db = openDatabase(config.databaseUrl, 2)
try {
  const seeded = await seedDemo(db, config.keys, systemClock.now())
  if (seeded.state === 'new') console.log('The demo institute was written.')
  else console.log(`The demo institute is there; ${seeded.examsRenewed} exams were set anew.`)
} finally {
  await db.destroy()
}
