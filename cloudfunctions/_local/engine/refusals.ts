import { WireError } from './wire-error'

/** The server's own texts, so that product code which matches on their stable tokens meets them here too. */
const CONTACT = 'Please check your request, but if the problem persists, contact us.'

/** A write that Mongo refused for one document, wrapped as the cloud wraps it. */
export function writeRefused(reason: string): WireError {
  return failed(`multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`)
}

export function failed(reason: string): WireError {
  return new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`)
}

export function invalid(reason: string): WireError {
  return new WireError('INVALID_PARAM', `[InvalidParameter] ${reason}`)
}

export function noSuchCollection(): WireError {
  return new WireError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist. ${CONTACT}`)
}

export function duplicateKey(collection: string, index: string, key: string): WireError {
  return writeRefused(
    `E11000 duplicate key error collection: tnt-xxxx.${collection} index: ${index} dup key: { ${key} }`,
  )
}

export function transactionConflict(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )
}

export function noSuchTransaction(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  )
}

export function lockTimeout(): WireError {
  return new WireError(
    'DATABASE_TIMEOUT',
    '[FailedOperation.Timeout] operation exceeded time limit: the document is locked by an open transaction',
  )
}
