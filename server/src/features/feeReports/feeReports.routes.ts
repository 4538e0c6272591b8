// The reports of fees over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import {
  Collections,
  CollectionsQuery,
  DebtorPage,
  DebtorsQuery,
  DuesReport,
  Granted,
  GrantedQuery,
  Picture,
  PictureQuery,
} from './feeReports.schemas.ts'
import { getCollections, getDuesReport, listGrantedBy, listWhoOwes } from './feeReports.ts'
import { getPicture } from './picture.ts'

export function serveFeeReports(app: App): void {
  serve(
    app,
    'getDuesReport',
    { method: 'GET', url: '/v1/fee-reports/dues', reply: DuesReport },
    ({ db, clock }) => getDuesReport(db, clock),
  )

  serve(
    app,
    'listDebtors',
    { method: 'GET', url: '/v1/fee-reports/debtors', query: DebtorsQuery, reply: DebtorPage },
    ({ db, query, clock }) => listWhoOwes(db, query, clock),
  )

  serve(
    app,
    'getCollections',
    { method: 'GET', url: '/v1/fee-reports/collections', query: CollectionsQuery, reply: Collections },
    ({ db, query }) => getCollections(db, query),
  )

  serve(
    app,
    'listGrantedConcessions',
    { method: 'GET', url: '/v1/fee-reports/concessions', query: GrantedQuery, reply: Granted },
    ({ db, query }) => listGrantedBy(db, query),
  )

  serve(
    app,
    'getFeesPicture',
    { method: 'GET', url: '/v1/fee-reports/picture', query: PictureQuery, reply: Picture },
    ({ db, query, clock }) => getPicture(db, query.month, clock),
  )
}
