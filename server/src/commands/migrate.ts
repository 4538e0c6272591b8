// Brings the database at OWNER_DATABASE_URL up to date.
import { migrate } from '../platform/migrate.ts'

const url = process.env.OWNER_DATABASE_URL
if (!url) {
  console.error('OWNER_DATABASE_URL is missing: the postgres:// address of the role that owns the database.')
  process.exit(1)
}
const applied = await migrate(url)
console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is current.')
