// Who sees a registration: the front desk, nobody else.
import { hasPower } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { findRegistration } from './registrations.queries.ts'

export const registrationVisible: Resolver = async (db, viewer, id) =>
  hasPower(viewer, 'front_desk') && (await findRegistration(db, id)) !== undefined
