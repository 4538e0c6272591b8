// Lists from files over HTTP; each kind has its own way in (a preview), everything after that is here.
import { z } from 'zod'
import type { Noun, Operation } from '../../permissions.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { forbidden } from '../../platform/problems.ts'
import type { Json } from '../../platform/schema.ts'
import { pageQuery } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import type { ImportKinds } from './imports.kinds.ts'
import { countNoted, listImportRows, listImports } from './imports.queries.ts'
import {
  Confirmation,
  ImportList,
  ImportParams,
  ImportReply,
  ImportRowsQuery,
  ImportSummary,
} from './imports.schemas.ts'
import { confirmImport, getImport, undoImport } from './imports.ts'

/** Serves what all kinds of lists share. */
export const serveImports =
  (kinds: ImportKinds) =>
  (app: App): void => {
    serve(
      app,
      'listImports',
      {
        method: 'GET',
        url: '/v1/imports',
        query: z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize }),
        reply: ImportList,
      },
      async ({ db, viewer, query }) => {
        const { rows, total } = await listImports(db, viewer, query)
        return { rows: rows.map(toSummary), total }
      },
    )

    serve(
      app,
      'getImport',
      {
        method: 'GET',
        url: '/v1/imports/:importId',
        params: ImportParams,
        query: ImportRowsQuery,
        reply: ImportReply,
      },
      async ({ db, params: { importId }, query, clock, can }) => {
        const list = await getImport(db, importId, clock.now())
        const { rows, total } = await listImportRows(db, importId, query)
        const { passesOverProblems, show, filesIn = () => [], examOf } = kinds[list.kind]
        const fileIds = rows.flatMap((row) => filesIn(row.content))
        const addressOf = (id: string) => fileAddress(app.config.keys.fileAddress, id, clock.now())
        return {
          ...toSummary(list),
          examId: examOf?.(list.options) ?? null,
          undoable: list.undoable,
          passesOverProblems,
          notedCount: await countNoted(db, importId),
          rows: rows.map((row) => ({ ...row, ...RowLists.parse(row), cells: show(row.content) })),
          files: Object.fromEntries(fileIds.map((id) => [id, addressOf(id)])),
          total,
          can: await can('import', importId),
        }
      },
    )

    serve(
      app,
      'confirmImport',
      {
        method: 'POST',
        url: '/v1/imports/:importId/confirm',
        params: ImportParams,
        body: Confirmation,
        reply: ImportSummary,
        status: 202,
      },
      async (context) => {
        const { db, body, clock, audit } = context
        const { importId } = context.params
        await refuseWhoMayNoLonger(kinds, context)
        await confirmImport(db, kinds, importId, body)
        await audit('import', importId)
        return toSummary(await getImport(db, importId, clock.now()))
      },
    )

    serve(
      app,
      'undoImport',
      {
        method: 'POST',
        url: '/v1/imports/:importId/undo',
        params: ImportParams,
        reply: ImportSummary,
      },
      async (context) => {
        const { db, viewer, clock, audit } = context
        const { importId } = context.params
        const now = clock.now()
        await refuseWhoMayNoLonger(kinds, context)
        await undoImport(db, kinds, { importId, by: viewer.personId, now })
        await audit('import', importId)
        return toSummary(await getImport(db, importId, now))
      },
    )
  }

interface Asked {
  db: Tx
  params: { importId: string }
  clock: Clock
  can(noun: Noun, id: string): Promise<Operation[]>
}

/** A list is somebody's own for ever; what it writes into an exam is theirs only as long as they look after that. */
async function refuseWhoMayNoLonger(
  kinds: ImportKinds,
  { db, params: { importId }, clock, can }: Asked,
): Promise<void> {
  const { kind, options } = await getImport(db, importId, clock.now())
  const { examOf } = kinds[kind]
  if (examOf && !(await can('exam', examOf(options))).includes('previewPaperImport')) throw forbidden()
}

const Failure = ImportSummary.shape.failure
const RowLists = z.object({
  problems: ImportReply.shape.rows.element.shape.problems,
  duplicates: ImportReply.shape.rows.element.shape.duplicates,
})

function toSummary<T extends { failure: Json | null }>(row: T) {
  return { ...row, failure: Failure.parse(row.failure) }
}
