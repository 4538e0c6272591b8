// The invitations as a list that a spreadsheet opens in one click.

type Row = { name: string; phone: string | null; url: string | null }

/** CSV in UTF-8 with its mark, a row per link. No cell begins like a formula: a name is what somebody typed. */
export function invitationList(rows: readonly Row[]): string {
  const lines = rows.map((row) => [row.name, (row.phone ?? '').replace(/^\+/, ''), row.url ?? ''])
  return `\ufeff${[['Name', 'Phone', 'Link'], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`
