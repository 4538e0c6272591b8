// Recomputes the chain over the audit log. The last line is the verdict; exit 1 where the chain is broken.
import { readDatabaseUrl } from '../config.ts'
import { verifyAuditLog } from '../platform/audit.ts'
import { openDatabase } from '../platform/database.ts'

const db = openDatabase(readDatabaseUrl(), 1)
const { sealed, waiting, brokenAt } = await verifyAuditLog(db)
await db.destroy()
console.log(`${sealed} rows sealed, ${waiting} waiting for the next seal.`)
console.log(brokenAt ? `BROKEN at position ${brokenAt}` : 'The chain is whole.')
process.exit(brokenAt ? 1 : 0)
