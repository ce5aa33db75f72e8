import type { InputReader } from './input-reader.ts'
import { shortestSecret } from '../../text/secret-forms.ts'

/** Tells the door what is never to be shown: from here on, in errors, too. False for what is too short to be hidden. */
export function hideSecret({ raw }: InputReader, secret: string | Uint8Array | null | undefined): boolean {
  if (secret == null || secret.length === 0) return true
  raw.hide?.(secret)
  return secret.length >= shortestSecret
}

/** The value of a variable of the environment. */
export function hideVariable(reader: InputReader, name: string): boolean {
  return hideSecret(reader, Object.hasOwn(reader.raw.env, name) ? reader.raw.env[name] : null)
}

/** What a file holds. */
export function hideFile(reader: InputReader, path: string): boolean {
  return hideSecret(reader, reader.raw.files.look(path)?.kind === 'file' ? reader.raw.files.read(path) : null)
}
