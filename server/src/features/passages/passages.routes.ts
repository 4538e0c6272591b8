// Passages over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { asPictured } from '../questions/questionTyping.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import { getPassageRow, listPassageQuestions } from './passages.queries.ts'
import { NewPassage, PassageChange, PassageParams, PassageReply, PassageSaved } from './passages.schemas.ts'
import { addPassage, changePassage, type SavedPassage } from './passages.ts'

export function servePassages(app: App): void {
  const key = app.config.keys.fileAddress

  serve(
    app,
    'getPassage',
    { method: 'GET', url: '/v1/passages/:passageId', params: PassageParams, reply: PassageReply },
    async ({ db, params: { passageId }, clock }) => {
      const passage = await getPassageRow(db, passageId)
      const questions = await listPassageQuestions(db, passageId)
      const pictures = pictureAddresses([asPictured(passage.texts), ...questions], key, clock.now())
      return { ...passage, questions, pictures }
    },
  )

  serve(
    app,
    'addPassage',
    { method: 'POST', url: '/v1/passages', body: NewPassage, reply: PassageSaved, status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const saved = await addPassage(db, body, { by: viewer.personId, at: clock.now() })
      await audit('passage', saved.id, Object.keys(body))
      for (const { id, fields } of saved.questions) await audit('question', id, fields)
      return toReply(saved)
    },
  )

  serve(
    app,
    'changePassage',
    {
      method: 'PUT',
      url: '/v1/passages/:passageId',
      params: PassageParams,
      body: PassageChange,
      reply: PassageSaved,
    },
    async ({ db, viewer, params: { passageId }, body, clock, audit }) => {
      const saved = await changePassage(db, passageId, body, { by: viewer.personId, at: clock.now() })
      if (saved.id !== passageId) await audit('passage', saved.id, ['texts'])
      for (const { id, fields } of saved.questions) if (fields.length) await audit('question', id, fields)
      for (const id of saved.archivedIds) await audit('question', id, ['archived'])
      return toReply(saved)
    },
  )
}

const toReply = ({ id, questions, examsWithEarlierKey }: SavedPassage) => ({
  id,
  questionIds: questions.map((question) => question.id),
  examsWithEarlierKey,
})
