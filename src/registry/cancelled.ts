import { Failure } from '../model/failure.ts'

/** What every registry operation throws once its signal is aborted. */
export function cancelled(): Failure {
  return new Failure('cancelled', { code: 'CANCELLED', what: 'cancelled while talking to a registry' })
}
