import type { RunBake } from '../buildkit/bake.ts'
import type { BuildEvent } from '../model/progress.ts'
import type { SecretMask } from '../text/secret-mask.ts'

/**
 * A bake whose words hold no secret any more when others cut them to the length of a line. Lines that a step prints come in
 * pieces: they are masked once more where they are whole, by the printer and in the report.
 */
export function hideInBake(bake: RunBake, mask: SecretMask): RunBake {
  if (mask.isEmpty) return bake
  return async (request) => {
    const outcome = await bake({
      ...request,
      onEvent: (event) => request.onEvent(hideInEvent(event, mask)),
    })
    return { ...outcome, tail: mask.text(outcome.tail) }
  }
}

function hideInEvent(event: BuildEvent, mask: SecretMask): BuildEvent {
  if (event.type === 'status') return event
  if (event.type !== 'vertex') return { ...event, text: mask.text(event.text) }
  const { vertex } = event
  const error = vertex.error === null ? null : mask.text(vertex.error)
  return { ...event, vertex: { ...vertex, name: mask.text(vertex.name), error } }
}
