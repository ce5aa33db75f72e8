import { readFile } from 'node:fs/promises'

import { succeeds } from '../exec.ts'

/** Pure: mount points at or below one of `folders`, the deepest first, from the text of /proc/self/mountinfo (proc(5)). */
export function findMounts(mountinfo: string, folders: readonly string[]): string[] {
  return mountinfo
    .split('\n')
    .map((line) => (line.split(' ')[4] ?? '').replaceAll(/\\([0-7]{3})/g, decodeOctal))
    .filter((point) => folders.some((folder) => point === folder || point.startsWith(`${folder}/`)))
    .reverse()
}

const decodeOctal = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 8))

/** Unmounts everything at or below `folders`; what is busy goes as soon as it no longer is. */
export async function unmountBelow(folders: readonly string[]): Promise<void> {
  for (const point of findMounts(await readFile('/proc/self/mountinfo', 'utf8'), folders)) {
    if (!(await succeeds(['umount', point]))) await succeeds(['umount', '--lazy', point])
  }
}
