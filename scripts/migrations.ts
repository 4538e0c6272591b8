// What a migration has to keep to, beyond being SQL: its name orders it, it destroys nothing without saying why.

const nameShape = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_[a-z0-9]+(_[a-z0-9]+)*\.sql$/

/** A migration that drops or empties something has to say why in a comment on that line or right above it. */
const destroys = /\bdrop\s+\w|^\s*(truncate|delete\s+from)\b/i

/** The migrator runs each migration in a transaction of its own; these end it or cannot run inside it. */
const breaksOut = /^\s*(begin|commit|rollback)\s*;|\bconcurrently\b|^\s*vacuum\b/i

/**
 * @param files every migration's text by its name
 * @returns a line for each fault; empty when there is none
 */
export function faultsOf(files: Record<string, string>): string[] {
  const names = Object.keys(files).sort()
  const twice = names.filter((name, at) => at > 0 && timeOf(name) === timeOf(names[at - 1] ?? ''))
  return [
    ...names
      .filter((name) => !isNamedRight(name))
      .map((name) => `${name}: the name is not YYYYMMDDhhmmss_words.sql`),
    ...twice.map((name) => `${name}: another migration has the same time, so their order is left to chance`),
    ...names.flatMap((name) => textFaults(files[name] ?? '').map((fault) => `${name}${fault}`)),
  ]
}

const timeOf = (name: string) => name.slice(0, 14)

function isNamedRight(name: string): boolean {
  const [, year, month, day, hour, minute, second] = nameShape.exec(name) ?? []
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)
}

function textFaults(text: string): string[] {
  const lines = text.split('\n')
  const faults = lines.flatMap((line, at) =>
    lineFaults(line, lines[at - 1] ?? '').map((f) => `:${at + 1}: ${f}`),
  )
  return lines[0]?.startsWith('-- ')
    ? faults
    : [': the first line has to be a comment that says what it is for', ...faults]
}

function lineFaults(line: string, above: string): string[] {
  const [code = '', comment] = line.split('--')
  const explained = comment !== undefined || above.trim().startsWith('--')
  return [
    ...(destroys.test(code) && !explained
      ? ['drops or empties something without a comment that says why']
      : []),
    ...(breaksOut.test(code) ? ['cannot run inside the transaction of its migration'] : []),
  ]
}
