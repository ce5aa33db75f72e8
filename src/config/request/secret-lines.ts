import type { InputReader } from './input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'

/**
 * Secrets by value, one an item. Where a value of several lines was given without quotes, its second line is an item, too: that
 * is told once for each secret, by the id in front of it and without a word of the value.
 */
export function readSecretItems(reader: InputReader): readonly RawText[] {
  const kept: RawText[] = []
  let refused = false
  for (const item of reader.items('secrets')) {
    const before = kept.at(-1)
    if (before === undefined || !isStray(item.text)) {
      kept.push(item)
      refused = false
    } else {
      if (!refused) refuseStray(reader, before)
      refused = true
    }
  }
  return kept
}

/** A line without `=`; or one of base64, where `=` stands at the end, and which no name is like. */
function isStray(text: string): boolean {
  if (!text.includes('=')) return true
  return (
    /^[A-Za-z0-9+/]{16,}={1,2}\s*$/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
  )
}

function refuseStray(reader: InputReader, { text, where }: RawText): void {
  const id = text.slice(0, text.indexOf('=')).trim()
  const named = text.includes('=') && /^\w[\w./-]{0,63}$/.test(id) ? ` of the secret ${quote(id)}` : ''
  reader.refuse(
    { where },
    {
      code: 'BAD_SECRET',
      what: `a line after the value${named} has no id`,
      why: 'without quotes each line is a secret of its own; what stands there is not shown, since it may be part of the value',
      fix: 'put id and value in double quotes, all lines of it, and write "" for a quote in them',
    },
  )
}
