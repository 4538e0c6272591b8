// docs/permissions.md: role × operation as a table, so that a change of a rule shows as a diff.
import { type Operation, permissions } from '../../permissions.ts'
import { ACTORS, type Actor, isExpected } from '../../testing/standing/actors.ts'

/** Every operation and who may do it: to anything ("yes"), to what is theirs ("own"), or not at all ("–"). */
export async function writePermissionsPage(): Promise<string> {
  const heads = ['operation', 'nobody', ...ACTORS.map((actor) => actor.name)]
  const rows = await Promise.all(
    (Object.keys(permissions) as Operation[]).map(async (operation) => {
      const signs = await Promise.all([null, ...ACTORS].map((actor) => sign(operation, actor)))
      return [operation, ...signs]
    }),
  )
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `# Who may do what

Written from \`server/src/permissions.ts\` by \`npm run generate\`. "own": to what is theirs only, in the relation that the
table names; somebody else's object does not exist for them (404), and what they see but may not do is refused (403).

${lines.join('\n')}
`
}

async function sign(operation: Operation, actor: Actor | null): Promise<string> {
  if (await isExpected(operation, actor, false)) return 'yes'
  return (await isExpected(operation, actor, true)) ? 'own' : '–'
}
