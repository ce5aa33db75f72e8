import type { ReadBakeFile } from '../model/bake-file.ts'
import { Failure } from '../model/failure.ts'
import type { ThisProcess } from './this-process.ts'

/** Asks this machine's buildx; what is missing is told as where a builder is looked for. Loaded only when there is a bake file. */
export function bakeFileReader({ env, signal, name: door }: ThisProcess): ReadBakeFile {
  return async (query) => {
    const [{ readBakeFile }, { explainDocker, noDocker }, { surroundings }] = await Promise.all([
      import('../buildkit/read-bake-file.ts'),
      import('../builder/docker-problem.ts'),
      import('../builder/buildx/buildx.ts'),
    ])
    const around = await surroundings({ env, door })
    try {
      return await readBakeFile(query, (text) => explainDocker(text, around), signal)
    } catch (error) {
      const missing =
        error instanceof Failure && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND')
      throw missing ? new Failure('environment', noDocker(around), error) : error
    }
  }
}
