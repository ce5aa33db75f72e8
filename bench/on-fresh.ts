import { freshBuilder } from '../__tests__/e2e/fresh-builder.ts'

/** Runs `action` with the environment of a builder that has seen nothing yet, and ends the builder. */
export async function onFresh<T>(
  action: (env: Readonly<Record<string, string>>) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const builder = await freshBuilder()
  try {
    return await action({ ...builder.env, ...env })
  } finally {
    await builder.remove()
  }
}
