// Brings the database at OWNER_DATABASE_URL up to date.
import { readOwnerDatabaseUrl } from '../config.ts'
import { migrate } from '../platform/migrate.ts'

const applied = await migrate(readOwnerDatabaseUrl())
console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is current.')
