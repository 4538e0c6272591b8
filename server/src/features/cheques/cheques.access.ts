// Who sees a cheque: whoever keeps the accounts.
import { hasPower } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { hasCheque } from './cheques.queries.ts'

export const chequeVisible: Resolver = async (db, viewer, id) =>
  hasPower(viewer, 'accounts') && hasCheque(db, id)
