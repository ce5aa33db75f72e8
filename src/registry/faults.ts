import { Failure } from '../model/failure.ts'
import { fieldsOf, parseJson, textList } from '../text/json.ts'
import { BadRedirect, answerFault, connectionFault, readPrefix } from '../http/exchange.ts'
import type { Fault } from '../http/retry.ts'
import type { HttpResponse } from '../http/transport.ts'

/** The fault in an answer that was not asked for; reads the OCI error body (distribution spec, "Error codes"). */
export async function responseFault(response: HttpResponse): Promise<Fault> {
  const text = await readPrefix(response, 65_536)
  const { codes, messages } = readErrors(text)
  const message = messages.length > 0 ? messages.join('; ') : /^\s*</.test(text) ? '' : text
  return { ...answerFault(response, message), codes }
}

function readErrors(text: string) {
  const { errors } = fieldsOf(parseJson(text))
  const fields = Array.isArray(errors) ? errors.map(fieldsOf) : []
  return {
    codes: textList(fields.map(({ code }) => code)),
    messages: textList(fields.map(({ message }) => message)),
  }
}

/** As `connectionFault`. */
export function networkFault(error: unknown, signal?: AbortSignal): Fault {
  if (!(error instanceof BadRedirect)) return connectionFault(error, signal)
  throw new Failure('registry', {
    code: 'REGISTRY_REDIRECT',
    what: `cannot follow ${error.host}`,
    why: error.why,
    fix: 'ask the operator of the registry, or of the proxy in front of it',
  })
}

/** What every registry operation throws once its signal is aborted. */
export function cancelled(): Failure {
  return new Failure('cancelled', { code: 'CANCELLED', what: 'cancelled while talking to a registry' })
}
