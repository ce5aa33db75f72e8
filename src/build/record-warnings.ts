import type { BuildResult } from '../model/build-result.ts'
import type { BuildEvent } from '../model/progress.ts'

/** Collects Dockerfile checks and other warnings, each once: every cell of a bake repeats them. */
export class WarningRecorder {
  readonly #seen = new Map<string, BuildResult['warnings'][number]>()

  record(event: BuildEvent): void {
    if (event.type !== 'warning') return
    const { text, url, place } = event
    const key = JSON.stringify([text, url, place])
    if (!this.#seen.has(key)) this.#seen.set(key, { text, url, place })
  }

  all(): BuildResult['warnings'] {
    return [...this.#seen.values()]
  }
}
