// database/schema.sql: the migrated database written down from its catalogue, so that a change shows as a diff.
import pg from 'pg'

const OURS = `n.nspname = 'public' and not exists (select from pg_depend x where x.objid = o.oid and x.deptype = 'e')`

const ENUMS = `select format('create type %s as enum (%s);', o.typname,
    (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = o.oid)) as text
  from pg_type o join pg_namespace n on n.oid = o.typnamespace where o.typtype = 'e' and ${OURS} order by o.typname`

const DOMAINS = `select format('create domain %s as %s%s;', o.typname, format_type(o.typbasetype, o.typtypmod),
    (select string_agg(' ' || pg_get_constraintdef(c.oid), '') from pg_constraint c where c.contypid = o.oid and c.contype = 'c')) as text
  from pg_type o join pg_namespace n on n.oid = o.typnamespace where o.typtype = 'd' and ${OURS} order by o.typname`

const SEQUENCES = `select format('create sequence %s;', o.relname) as text
  from pg_class o join pg_namespace n on n.oid = o.relnamespace where o.relkind = 'S' and ${OURS} order by 1`

const FUNCTIONS = `select pg_get_functiondef(o.oid) || ';' as text
  from pg_proc o join pg_namespace n on n.oid = o.pronamespace where o.prokind = 'f' and ${OURS} order by o.proname`

const TABLES = `select format(E'create table %s (\\n%s\\n)%s;', o.relname,
    (select string_agg('  ' || line, E',\\n' order by part, place, line) from (
      select 1 as part, attnum as place, format('%s %s%s%s', quote_ident(attname), format_type(atttypid, atttypmod),
          case when attnotnull then ' not null' else '' end,
          case when a.attgenerated = 's' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
            else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end) as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = o.oid and attnum > 0 and not attisdropped
      union all
      select 2, 0, format('constraint %s %s', quote_ident(conname), pg_get_constraintdef(c.oid))
        from pg_constraint c where c.conrelid = o.oid and c.contype in ('p', 'u', 'c', 'f', 'x')) lines),
    coalesce(' with (' || array_to_string(o.reloptions, ', ') || ')', '')) as text
  from pg_class o join pg_namespace n on n.oid = o.relnamespace where o.relkind = 'r' and ${OURS} order by o.relname`

const VIEWS = `select format(E'create view %s as\\n%s', o.relname, pg_get_viewdef(o.oid, true)) as text
  from pg_class o join pg_namespace n on n.oid = o.relnamespace where o.relkind = 'v' and ${OURS} order by o.relname`

const INDEXES = `select replace(pg_get_indexdef(o.oid), 'public.', '') || ';' as text
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  where o.relkind = 'i' and ${OURS} and not exists (select from pg_constraint where conindid = o.oid and contype in ('p', 'u', 'x'))
  order by o.relname`

const TRIGGERS = `select replace(pg_get_triggerdef(t.oid), 'public.', '') || ';' as text
  from pg_trigger t join pg_class o on o.oid = t.tgrelid join pg_namespace n on n.oid = o.relnamespace
  where not t.tgisinternal and ${OURS} order by o.relname, t.tgname`

const RIGHTS = `select format('grant %s on %s to integrate_serving;',
    string_agg(lower(privilege_type), ', ' order by privilege_type), table_name) as text
  from information_schema.table_privileges
  where grantee = 'integrate_serving' and table_schema = 'public' group by table_name order by table_name`

const PARTS: [string, string][] = [
  ['Kinds', ENUMS],
  ['Domains', DOMAINS],
  ['Sequences', SEQUENCES],
  ['Functions', FUNCTIONS],
  ['Tables', TABLES],
  ['Views', VIEWS],
  ['Indexes', INDEXES],
  ['Triggers', TRIGGERS],
  ['What the serving role may do', RIGHTS],
]

/** The whole schema as one text, the same for the same catalogue whatever PostgreSQL ≥ 15 holds it. */
export async function writeSchemaText(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const parts: string[] = [
      '-- Written from the catalogue by `npm run generate`. Do not edit: change a migration.',
    ]
    for (const [title, query] of PARTS) {
      const { rows } = await client.query<{ text: string }>(query)
      parts.push(`-- ${title}`, ...rows.map((row) => row.text.trim()))
    }
    return `${parts.join('\n\n')}\n`
  } finally {
    await client.end()
  }
}
