// Lints database/migrations: prints a line for each fault and fails when there is one.
import fs from 'node:fs'
import { faultsOf } from './migrations.ts'

const folder = new URL('../database/migrations/', import.meta.url)
const names = fs.readdirSync(folder)
const faults = faultsOf(
  Object.fromEntries(names.map((name) => [name, fs.readFileSync(new URL(name, folder), 'utf8')])),
)
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
