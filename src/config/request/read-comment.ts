import type { CommentRequest, CommentThreshold } from '../../model/comment.ts'
import type { Problem } from '../../model/failure.ts'
import { quote } from '../../text/quote.ts'
import type { InputReader } from './input-reader.ts'
import { parseSize } from './sizes.ts'

/** When a pull request gets a comment, and from which difference on a size is told there. */
export function readComment(reader: InputReader): CommentRequest {
  return {
    when: (reader.choice('comment') ?? 'auto') as CommentRequest['when'],
    asked: reader.fromDoor('comment'),
    threshold: readThreshold(reader),
  }
}

/** A share, a size, or both: then the larger of them counts. What is not given is nothing. */
function readThreshold(reader: InputReader): CommentThreshold {
  const threshold = { share: 0, bytes: 0 }
  const seen = new Set<string>()
  for (const item of reader.items('comment-threshold')) {
    const part = parsePart(item.text)
    if (part === null) reader.refuse(item, badThreshold(item.text, 'it is a share, a size, or both'))
    else if (seen.has(part.kind))
      reader.refuse(item, badThreshold(item.text, `there is one ${part.kind} already`))
    else if (part.kind === 'share') threshold.share = part.value
    else threshold.bytes = part.value
    if (part !== null) seen.add(part.kind)
  }
  return threshold
}

interface Part {
  readonly kind: 'share' | 'size'
  readonly value: number
}

function parsePart(text: string): Part | null {
  const [, percent] = /^(\d{1,5}(?:\.\d{1,4})?) ?%$/.exec(text) ?? []
  if (percent !== undefined) return { kind: 'share', value: Number(percent) / 100 }
  if (/^0 ?[kmgt]?i?b?$/i.test(text)) return { kind: 'size', value: 0 }
  const size = parseSize(text)
  return size.ok ? { kind: 'size', value: size.value } : null
}

function badThreshold(text: string, why: string): Problem {
  return {
    code: 'BAD_THRESHOLD',
    what: `comment-threshold ${quote(text)} cannot be used`,
    why,
    fix: 'write for example 1%,1MB: what changed by more than both is told; 0 for everything',
  }
}
