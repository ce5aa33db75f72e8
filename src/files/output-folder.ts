import type { Problem } from '../model/failure.ts'
import { fieldsOf, parseJson } from '../text/json.ts'

/** Marks index.json as written by us: what we wrote we may replace and clean up, and nothing else. */
export const ownMark = 'io.github.build-variants.layout'
/** What a run without a layout may have left in the output folder. */
const ownFiles = new Set(['report.json', 'summary.md', 'comment.md', 'tests.xml'])

/** What is in an output folder: its names, and the text of its index.json where it has one. */
export interface FolderContent {
  readonly names: readonly string[]
  readonly index: string | null
}

/**
 * Why a folder takes no layout of ours; null when it is empty, one that we wrote, or has only our report in it. Anything
 * else is somebody's work.
 */
export function foreignContent({ names, index }: FolderContent): string | null {
  if (names.includes('index.json'))
    return isOurs(index) ? null : 'it holds an index.json that this tool did not write'
  const visible = names.filter((name) => !ownFiles.has(name) && !name.startsWith('.'))
  if (visible.some((name) => name !== 'blobs' && name !== 'oci-layout'))
    return `it holds other files (${visible.slice(0, 3).join(', ')})`
  const isStray = visible.length > 0 && !names.includes('oci-layout')
  return isStray ? 'it holds a folder "blobs" that belongs to no OCI layout' : null
}

function isOurs(index: string | null): boolean {
  const { annotations } = fieldsOf(parseJson(index ?? ''))
  return JSON.stringify(annotations ?? null).includes(ownMark)
}

export function outputNotOurs(directory: string, why: string): Problem {
  return {
    code: 'OUTPUT_NOT_OURS',
    what: `${directory} is not used for the OCI layout`,
    why,
    fix: 'choose another output folder, or move that content away',
  }
}
