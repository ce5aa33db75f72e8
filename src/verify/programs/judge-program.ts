import type { Platform } from '../../model/platform.ts'
import { splitParts } from '../../model/platform.ts'
import type { Binary, ElfBinary } from './binary.ts'
import { architectureOf, otherSystem } from './binary.ts'
import { matchGlob } from './match-glob.ts'

/** What kernels of an architecture start besides its own programs: in 32-bit mode, which every 64-bit x86 has. */
const alsoStarted: Readonly<Record<string, string>> = { amd64: '386' }

/**
 * Files that are for other machines on purpose, by where they are: firmware for devices, the prebuilt add-ons of npm
 * packages, of which node-gyp-build loads the one that fits, what Go's tests read.
 */
const payloads = ['lib/firmware/**', 'usr/lib/firmware/**', '**/prebuilds/*/**', '**/testdata/**']

export function isPayload(path: string, allowed: readonly string[]): boolean {
  return [...payloads, ...allowed].some((pattern) => matchGlob(pattern, path))
}

/**
 * - `own`: the platform's kernel runs it
 * - `foreign`: it does not
 * - `newer`: it does, and the program says of itself that it is made for a newer processor than the platform stands for. No
 *   more than that: libraries that ask the processor before they use what is new say it, too (OpenSSL).
 */
export type Judgement = 'own' | 'foreign' | 'newer'

/** Of a program in an image for Linux. A program of another system that nobody may execute is data, and `own`. */
export function judgeProgram(binary: Binary, executable: boolean, platform: Platform): Judgement {
  if (binary.format !== 'elf') return executable ? 'foreign' : 'own'
  const { architecture, variant } = splitParts(platform)
  const found = architectureOf(binary)
  const runs = found !== null && [architecture, alsoStarted[architecture]].includes(found)
  if (!runs || otherSystem(binary) !== null) return 'foreign'
  return architecture === 'arm' ? judgeArm(binary, Number(variant?.slice(1) ?? 7)) : 'own'
}

/** Version 5 has no floating point of its own. */
function judgeArm({ arm }: ElfBinary, planned: number): Judgement {
  if (arm?.float === 'hard' && planned < 6) return 'foreign'
  return arm?.version != null && arm.version > planned ? 'newer' : 'own'
}
